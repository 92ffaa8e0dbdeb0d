package atelier.cli;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.model.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Whether models run on a device, found out in a process of its own, since a broken driver may end the process
/// that tries it.
final class Trial {
    private static final int SECONDS = 60;

    private Trial() {}

    /// What stands in the way, as a sentence; empty where nothing does.
    static Optional<String> of(Device device, Atelier atelier) {
        try {
            Process process = new ProcessBuilder(command(device, atelier))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return failed(device, "> " + SECONDS + " s", atelier);
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Json.read(out, Checkup.Item.class).problem();
        } catch (IOException | Json.Malformed e) {
            return failed(device, String.valueOf(e.getMessage()), atelier);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> failed(Device device, String reason, Atelier atelier) {
        return Optional.of(atelier.terminal.text().of(new Problem.DeviceUnavailable(device.name(), reason)));
    }

    private static List<String> command(Device device, Atelier atelier) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Duser.language=" + atelier.terminal.text().locale().getLanguage());
        command.add("-Datelier.application=" + atelier.dirs().application());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CliMain.class.getName()));
        command.addAll(List.of("doctor", "--json", "--device", device.name()));
        command.addAll(List.of("--home", atelier.dirs().home().toString()));
        return command;
    }
}
