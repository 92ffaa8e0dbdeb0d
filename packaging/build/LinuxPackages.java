import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A folder that runs anywhere (`.tar.gz`), a `.deb`, and an `.rpm` where `rpmbuild` is there; each without training,
/// and training beside it to be added. `packaging/linux` holds what they say of themselves.
record LinuxPackages(String version, Image image, Path training, Path out) {
    private static final Path SOURCES = Path.of("packaging/linux");
    private static final String ID = "io.atelier.Atelier";
    private static final String WORKER = "lib/app/lib/worker";

    List<Path> make() throws IOException {
        Path work = Files.createDirectories(out.resolveSibling("linux"));
        Path studio = work.resolve("studio");
        Path program = studio.resolve("opt/atelier");
        Trees.copy(image.home(), program);
        Path worker = work.resolve("training/opt/atelier").resolve(WORKER);
        Files.createDirectories(worker.getParent());
        Files.move(program.resolve(WORKER), worker);

        List<Path> made = new ArrayList<>();
        made.add(tar(program, "atelier"));
        made.add(tar(work.resolve("training/opt/atelier"), "atelier-training"));
        desktop(studio);
        if (Shell.has("dpkg-deb")) {
            made.add(deb(studio, "atelier"));
            made.add(deb(work.resolve("training"), "atelier-training"));
        }
        if (Shell.has("rpmbuild")) {
            made.addAll(rpms(work));
        }
        return made;
    }

    /// Both unpack into one folder, named after the version.
    private Path tar(Path folder, String name) {
        Path file = out.resolve(name + "-" + version + "-linux-x64.tar.gz");
        Shell.run(
                "tar",
                "--create",
                "--gzip",
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--transform=flags=r;s,^\\.,atelier-" + version + ",",
                "--file",
                file,
                "--directory",
                folder,
                ".");
        return file;
    }

    /// How the desktop finds the program: menu entry, icons, what software centres show, kinds of files.
    private void desktop(Path root) throws IOException {
        Path share = root.resolve("usr/share");
        install(SOURCES.resolve(ID + ".desktop"), share.resolve("applications"), ID + ".desktop");
        install(SOURCES.resolve(ID + ".metainfo.xml"), share.resolve("metainfo"), ID + ".metainfo.xml");
        install(SOURCES.resolve(ID + ".mime.xml"), share.resolve("mime/packages"), ID + ".xml");
        install(Path.of("THIRD-PARTY.md"), share.resolve("doc/atelier"), "THIRD-PARTY.md");
        install(SOURCES.resolve("copyright"), share.resolve("doc/atelier"), "copyright");
        for (Path icon : Trees.files(Path.of("assets/icon"))) {
            String size = icon.getFileName().toString().replaceAll("\\D", "");
            install(icon, share.resolve("icons/hicolor/" + size + "x" + size + "/apps"), ID + ".png");
        }
        Path command = Files.createDirectories(root.resolve("usr/bin")).resolve("atelier");
        Files.createSymbolicLink(command, Path.of("/opt/atelier/bin/atelier"));
        Trees.stamp(root);
    }

    private void install(Path file, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), Files.readAllBytes(file));
    }

    private Path deb(Path root, String name) throws IOException {
        Path file = out.resolve(name + "_" + version + "_amd64.deb");
        Path control = Files.createDirectories(root.resolve("DEBIAN")).resolve("control");
        Files.writeString(
                control,
                Files.readString(SOURCES.resolve(name + ".control"))
                        .replace("@version@", version)
                        .replace("@size@", String.valueOf(Trees.size(root) / 1024)));
        Shell.run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", root, file);
        Trees.clear(root.resolve("DEBIAN"));
        Files.delete(root.resolve("DEBIAN"));
        return file;
    }

    private List<Path> rpms(Path work) throws IOException {
        Shell.run(
                "rpmbuild",
                "-bb",
                "--define",
                "_topdir " + work.resolve("rpm"),
                "--define",
                "_rpmdir " + out,
                "--define",
                "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                "--define",
                "version_built " + version,
                "--define",
                "studio " + work.resolve("studio"),
                "--define",
                "training " + work.resolve("training"),
                SOURCES.resolve("atelier.spec").toAbsolutePath());
        return Trees.files(out).stream()
                .filter(file -> file.toString().endsWith(".rpm"))
                .toList();
    }
}
