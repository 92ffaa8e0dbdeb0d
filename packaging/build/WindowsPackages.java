import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An installer (`.msi`) for one user, who needs no administrator for it, without training and with it. `jpackage`
/// makes it with the WiX toolset, which must be on the path. The program's window and what Windows shows of the package
/// are the image's; see `packaging/windows/README.md`.
///
/// Has never been run: there was no Windows to run it on.
record WindowsPackages(String version, Image image, Path out) {
    /// By which Windows knows a newer version of the same program. It must never change.
    private static final String UPGRADE = "7c1f6f0e-3d0a-4c39-9e6e-5b0b9a1d2c11";

    List<Path> make() throws IOException {
        List<Path> made = new ArrayList<>();
        Path full = image.home();
        Path small = out.resolveSibling("without-training").resolve("Atelier");
        Trees.copy(full, small);
        Trees.clear(small.resolve("app/lib/worker"));
        Files.delete(small.resolve("app/lib/worker"));
        made.add(msi(small, "Atelier-" + version + "-x64.msi"));
        made.add(msi(full, "Atelier-" + version + "-with-training-x64.msi"));
        return made;
    }

    private Path msi(Path folder, String name) throws IOException {
        Path work = Files.createDirectories(out.resolveSibling("msi"));
        Trees.clear(work);
        List<Object> command = new ArrayList<>(List.of(
                "--type",
                "msi",
                "--app-image",
                folder,
                "--name",
                "Atelier",
                "--app-version",
                version,
                "--vendor",
                "Atelier",
                "--license-file",
                "LICENSE",
                "--resource-dir",
                "packaging/windows",
                "--win-per-user-install",
                "--win-dir-chooser",
                "--win-menu",
                "--win-shortcut-prompt",
                "--win-upgrade-uuid",
                UPGRADE,
                "--dest",
                work));
        for (String kind : List.of("png", "jpeg", "tiff", "webp", "bmp", "gif")) {
            command.addAll(List.of("--file-associations", "packaging/windows/" + kind + ".properties"));
        }
        Shell.jdk("jpackage", command);
        Path file = out.resolve(name);
        return Files.move(Trees.files(work).getFirst(), file);
    }
}
