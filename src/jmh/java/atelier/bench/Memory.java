package atelier.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Memory of processes as Linux counts it: resident, everything included.
final class Memory {
    private Memory() {}

    /// The most that the process ever had, in MB; 0 where it is gone or the system does not tell.
    static long peak(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
                }
            }
        } catch (IOException e) {
            // Gone between two looks.
        }
        return 0;
    }

    static long peak() {
        return peak(ProcessHandle.current().pid());
    }

    /// A main class of ours in a process of its own, as the launcher starts one. Prints its time and peak;
    /// the time of the processors tells more where the machine has other things to do.
    static void child(String title, String main, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:MaxRAMPercentage=60",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path").replace(";", File.pathSeparator),
                main));
        command.addAll(arguments);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long peak = 0;
        Duration busy = Duration.ZERO;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            busy = process.info().totalCpuDuration().orElse(busy);
            Thread.sleep(5);
        }
        System.out.printf(
                "  %-28s %6.2f s, %.2f s of the processors, peak %d MB, exit %d%n",
                title, (System.nanoTime() - begun) / 1e9, busy.toMillis() / 1e3, peak, process.exitValue());
    }
}
