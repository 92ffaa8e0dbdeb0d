import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long the window takes from the start of its process to the first frame and to a first page that can be used,
/// and what memory it then has, with the cache and without it, taking turns: a machine's speed drifts.
///
/// `java packaging/trial/Starts.java LAUNCHER ROUNDS [WORD...]`, in front of a display. The words come before each
/// command, such as `chrt -r 2` on a machine that is busy with other things.
final class Starts {
    private enum Way {
        WITHOUT_CACHE("-XX:AOTMode=off"),
        WITH_CACHE("-XX:AOTMode=auto");

        private final String option;

        Way(String option) {
            this.option = option;
        }
    }

    /// Milliseconds and megabytes.
    private record Start(double frame, double usable, double resident, double proportional) {}

    private Starts() {}

    public static void main(String[] arguments) throws IOException {
        List<String> before = List.of(arguments).subList(2, arguments.length);
        Path home = Files.createTempDirectory("atelier-starts");
        Map<Way, List<Start>> starts = new HashMap<>();
        start(arguments[0], before, home, Way.WITH_CACHE);
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            for (Way way : Way.values()) {
                starts.computeIfAbsent(way, _ -> new ArrayList<>()).add(start(arguments[0], before, home, way));
            }
        }
        System.out.println("| | first frame, ms | usable, ms | resident, MB | proportional, MB |");
        System.out.println("|---|---|---|---|---|");
        for (Way way : Way.values()) {
            List<Start> all = starts.get(way);
            System.out.printf(
                    "| %s | %s | %s | %s | %s |%n",
                    way.name().toLowerCase().replace('_', ' '),
                    told(all.stream().map(Start::frame).toList()),
                    told(all.stream().map(Start::usable).toList()),
                    told(all.stream().map(Start::resident).toList()),
                    told(all.stream().map(Start::proportional).toList()));
        }
    }

    private static Start start(String launcher, List<String> before, Path home, Way way) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(launcher, "--tour", "--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", way.option);
        long begun = System.currentTimeMillis();
        Process process = builder.start();
        double frame = 0;
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("frame")) {
                    frame = Long.parseLong(words[1]) - begun;
                } else if (words[0].equals("usable")) {
                    double usable = Long.parseLong(words[1]) - begun;
                    return new Start(frame, usable, megabytes(process, "Rss:"), megabytes(process, "Pss:"));
                }
            }
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
        throw new IllegalStateException("the window did not open");
    }

    private static double megabytes(Process process, String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                .filter(line -> line.startsWith(key))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .sum();
    }

    private static String told(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return "%.0f / %.0f".formatted(sorted.getFirst(), sorted.get(sorted.size() / 2));
    }
}
