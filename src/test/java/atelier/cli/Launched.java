package atelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a launcher's process ended with and printed.
record Launched(int code, String out, String err) {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /// @param tree the assembled tree, or a launcher
    static Launched run(Path tree, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = builder(tree, folder, environment, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = process.waitFor();
        return new Launched(code, Files.readString(out), Files.readString(err));
    }

    static ProcessBuilder builder(Path tree, Path folder, Map<String, String> environment, String... arguments) {
        Path launcher =
                Files.isDirectory(tree) ? tree.resolve("bin").resolve(WINDOWS ? "atelier.cmd" : "atelier") : tree;
        List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("ATELIER_HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
