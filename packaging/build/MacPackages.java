import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk image (`.dmg`) to drag the program out of, for Apple's own processors, with training inside; see
/// `packaging/macos/README.md`.
///
/// Has never been run: there was no Mac to run it on.
record MacPackages(String version, Image image, Path out) {
    List<Path> make() throws IOException {
        Path work = Files.createDirectories(out.resolveSibling("dmg"));
        Trees.clear(work);
        // jpackage would put a file of its own into a bundle that others have sealed, and seal it again by nobody.
        Shell.run("ditto", image.home(), work.resolve(image.home().getFileName()));
        Files.createSymbolicLink(work.resolve("Applications"), Path.of("/Applications"));
        Path file = out.resolve("Atelier-" + version + "-arm64.dmg");
        Shell.run("hdiutil", "create", "-volname", "Atelier", "-srcfolder", work, "-format", "UDZO", file);
        return List.of(file);
    }

    /// Apple's versions begin with 1 or more: `0.1.0` becomes `1.0.1`, which only the bundle is told.
    static String appleVersion(String version) {
        return version.startsWith("0.") ? "1." + version.substring(0, version.lastIndexOf('.')) : version;
    }
}
