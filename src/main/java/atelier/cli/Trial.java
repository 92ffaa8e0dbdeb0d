package atelier.cli;

import atelier.base.Json;
import atelier.base.Language;
import atelier.base.Problem;
import atelier.base.Sibling;
import atelier.model.Device;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            ProcessBuilder trial = process(device, atelier);
            trial.environment()
                    .put(Language.CHOSEN, atelier.terminal.text().locale().toLanguageTag());
            Process process =
                    trial.redirectError(ProcessBuilder.Redirect.DISCARD).start();
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

    private static ProcessBuilder process(Device device, Atelier atelier) {
        List<String> java = List.of(
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Datelier.application=" + atelier.dirs().application(),
                "-cp",
                System.getProperty("java.class.path"),
                CliMain.class.getName());
        String home = atelier.dirs().home().toString();
        return Sibling.COMMAND.process(java, List.of("doctor", "--json", "--device", device.name(), "--home", home));
    }
}
