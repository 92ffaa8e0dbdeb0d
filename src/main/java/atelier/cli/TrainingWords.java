package atelier.cli;

import atelier.base.Json;
import atelier.base.Text;
import atelier.train.TrainingEvent;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How a training is told on standard error: a line an event, as JSON where that is wanted.
///
/// @param steps of the whole plan
record TrainingWords(long steps, Atelier atelier) {
    void tell(TrainingEvent event) {
        String line = atelier.json ? Json.compact(event) : words(event);
        if (!line.isEmpty()) {
            atelier.terminal.err().println(line);
        }
    }

    private String words(TrainingEvent event) {
        Text text = atelier.terminal.text();
        return switch (event) {
            case TrainingEvent.Started started -> started(started);
            case TrainingEvent.Measured measured -> measured(measured);
            case TrainingEvent.Sampled sampled -> sampled.file();
            case TrainingEvent.Saved saved -> saved.file();
            case TrainingEvent.PassedOver passed -> text.of(passed.problem());
            case TrainingEvent.Paused(long step) -> text.get("cli.train.paused", step);
            case TrainingEvent.Continued(long step) -> text.get("cli.train.continued", step);
            // The command's answer tells these.
            case TrainingEvent.Stopped _, TrainingEvent.Finished _, TrainingEvent.Failed _ -> "";
            // Nothing that one waits for.
            case TrainingEvent.Occupied _ -> "";
        };
    }

    private String started(TrainingEvent.Started started) {
        Text text = atelier.terminal.text();
        String line = text.get("cli.train.started", started.step(), steps, started.device(), started.threads());
        return started.idleCard()
                .map(card -> line + "\n" + text.get("train.fact.idle", card))
                .orElse(line);
    }

    private String measured(TrainingEvent.Measured measured) {
        String values = new TreeMap<>(measured.values())
                .entrySet().stream()
                        .map(value -> String.format(Locale.ROOT, "%s %.4g", value.getKey(), value.getValue()))
                        .collect(Collectors.joining("  "));
        return measured.step() + "/" + steps + "  " + values;
    }
}
