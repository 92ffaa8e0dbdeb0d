import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Signatures, for whoever has certificates: the environment names them. Where it is silent a Mac's image is sealed all
/// the same, by nobody, and the others are left as they are.
///
/// | variable | what |
/// |---|---|
/// | `ATELIER_MAC_IDENTITY` | a certificate "Developer ID Application" in the keychain |
/// | `ATELIER_MAC_NOTARY` | a profile of `notarytool` in the keychain |
/// | `ATELIER_WINDOWS_CERTIFICATE` | a certificate for code, by its subject |
/// | `ATELIER_WINDOWS_TIMESTAMPS` | the address of a server of time stamps |
///
/// Has never been run: there was neither a Mac nor a Windows.
final class Signing {
    private static final String NOBODY = "-";

    private Signing() {}

    /// Signs the image, after its last change and before packages are made of it.
    static void image(Image image) {
        switch (image.target()) {
            case LINUX -> {}
            case MAC -> seal(image.home());
            case WINDOWS ->
                sign(Trees.files(image.home()).stream()
                        .filter(file -> file.getParent().equals(image.home())
                                && file.toString().endsWith(".exe"))
                        .toList());
        }
    }

    static void packages(Target target, List<Path> made) {
        switch (target) {
            case LINUX -> {}
            case MAC -> notarise(made);
            case WINDOWS -> sign(made);
        }
    }

    /// jpackage seals a bundle as soon as it has made it. Launchers' texts, the cache and training came in after
    /// that, and macOS calls a bundle with a broken seal damaged.
    private static void seal(Path bundle) {
        if (!Shell.has("codesign")) {
            return;
        }
        String identity = System.getenv().getOrDefault("ATELIER_MAC_IDENTITY", NOBODY);
        List<Object> command = new ArrayList<>(List.of("codesign", "--force", "--deep", "--sign", identity));
        if (!identity.equals(NOBODY)) {
            command.addAll(List.of("--options", "runtime", "--timestamp"));
            command.addAll(List.of("--entitlements", "packaging/macos/entitlements.plist"));
        }
        // codesign looks for code in a bundle's usual places, and ours lies in others. What is inside comes first.
        Trees.files(bundle).stream()
                .filter(file -> Target.isNative(file) || Files.isExecutable(file))
                .forEach(command::add);
        command.add(bundle.resolve("Contents/runtime"));
        command.add(bundle);
        Shell.run(command);
    }

    private static void notarise(List<Path> images) {
        String profile = System.getenv("ATELIER_MAC_NOTARY");
        if (profile != null) {
            for (Path image : images) {
                Shell.run("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait");
                Shell.run("xcrun", "stapler", "staple", image);
            }
        }
    }

    private static void sign(List<Path> files) {
        String certificate = System.getenv("ATELIER_WINDOWS_CERTIFICATE");
        if (certificate == null) {
            return;
        }
        List<Object> command = new ArrayList<>(List.of("signtool", "sign", "/fd", "SHA256", "/n", certificate));
        String timestamps = System.getenv("ATELIER_WINDOWS_TIMESTAMPS");
        if (timestamps != null) {
            command.addAll(List.of("/tr", timestamps, "/td", "SHA256"));
        }
        // jpackage leaves launchers that cannot be written.
        files.forEach(file -> file.toFile().setWritable(true));
        command.addAll(files);
        Shell.run(command);
    }
}
