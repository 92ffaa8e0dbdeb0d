import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A copy of this machine to try things on: its files with a layer in memory over them that takes all that is written,
/// without a network, with a display and an unprivileged user. It goes with the process that made it.
final class Machine implements AutoCloseable {
    private static final String HOME = "/home/王 小明";
    private static final String DISPLAY = ":77";

    private final Path root;
    private final Journal journal;
    private final Process screen;

    private Machine(Path root, Journal journal) throws IOException {
        this.root = root;
        this.journal = journal;
        run("useradd --create-home --home-dir '%s' --shell /bin/sh painter".formatted(HOME), List.of());
        List<String> xvfb = inside(List.of("Xvfb", DISPLAY, "-screen", "0", "1440x900x24", "-ac"));
        screen = new ProcessBuilder(xvfb)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// What is missing here to make one; empty where nothing is.
    static String missing() {
        for (String program : List.of("dpkg", "unshare", "setpriv", "chroot", "Xvfb", "strace", "useradd")) {
            if (Stream.of("/usr/bin", "/usr/sbin", "/bin", "/sbin")
                    .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
                return "there is no " + program;
            }
        }
        return started(List.of("unshare", "--mount", "--net", "true")) == 0 ? "" : "this is not root";
    }

    /// Whether this process is apart from the machine's mounts and network.
    static boolean isApart() {
        return System.getenv("ATELIER_TRIAL") != null;
    }

    /// Runs a Java program apart.
    static int apart(List<String> program) {
        List<String> command = new ArrayList<>(List.of(
                "env", "ATELIER_TRIAL=1", "LC_ALL=C.UTF-8", "unshare", "--mount", "--net", "--propagation", "private"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        return started(command);
    }

    static Machine make(Path folder, Journal journal) throws IOException {
        Files.createDirectories(folder);
        Path root = Files.createDirectories(folder.resolve("root"));
        Path layer = Files.createDirectories(folder.resolve("layer"));
        must("mount", "-t", "tmpfs", "-o", "size=4g", "tmpfs", layer.toString());
        Path upper = Files.createDirectories(layer.resolve("upper"));
        Path work = Files.createDirectories(layer.resolve("work"));
        String options = "lowerdir=/,upperdir=" + upper + ",workdir=" + work;
        must("mount", "-t", "overlay", "-o", options, "overlay", root.toString());
        for (String system : List.of("proc", "dev", "sys")) {
            must("mount", "--rbind", "/" + system, root.resolve(system).toString());
        }
        must(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "mode=1777",
                "tmpfs",
                root.resolve("tmp").toString());
        return new Machine(root, journal);
    }

    /// Where a file of this machine lies for us.
    Path inside(String path) {
        return root.resolve(path.substring(1));
    }

    /// The user's folder.
    Path home() {
        return inside(HOME);
    }

    /// Does something as root.
    Journal.Outcome root(String command) {
        return tell("#", command, List.of());
    }

    /// Does something as the user, in their home.
    Journal.Outcome person(String command) {
        return tell(
                "$",
                command,
                List.of(
                        "setpriv",
                        "--reuid=painter",
                        "--regid=painter",
                        "--init-groups",
                        "--no-new-privs",
                        "env",
                        "--ignore-environment",
                        "--chdir=" + HOME,
                        "HOME=" + HOME,
                        "USER=painter",
                        "PATH=/opt/atelier/bin:/usr/bin:/bin",
                        "LANG=zh_CN.UTF-8",
                        "DISPLAY=" + DISPLAY));
    }

    private Journal.Outcome tell(String who, String command, List<String> as) {
        long begun = System.nanoTime();
        try {
            Said said = run(command, as);
            return journal.tell(who, command, said.code(), said.words(), (System.nanoTime() - begun) / 1e9);
        } catch (IOException e) {
            throw journal.wrong(command + ": " + e.getMessage());
        }
    }

    private record Said(int code, String words) {}

    private Said run(String command, List<String> as) throws IOException {
        List<String> all = new ArrayList<>(as);
        all.addAll(List.of("sh", "-c", command));
        Process process =
                new ProcessBuilder(inside(all)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), words);
    }

    private List<String> inside(List<String> command) {
        return Stream.concat(Stream.of("chroot", root.toString()), command.stream())
                .toList();
    }

    private static void must(String... command) {
        if (started(List.of(command)) != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static int started(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .inheritIO()
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        screen.destroy();
        screen.onExit().join();
    }
}
