package atelier.ui.models;

import atelier.base.Text;
import atelier.model.ModelCard;
import atelier.studio.OwnModels;
import atelier.studio.Speeds.Measured;
import atelier.ui.kit.FactGrid.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What there is to tell of a model, in plain words of one language, in the order of telling.
final class ModelFacts {
    private static final Pattern CORES = Pattern.compile("(\\d+) cores?$");

    private final Text text;
    private final List<Fact> facts = new ArrayList<>();

    private ModelFacts(Text text) {
        this.text = text;
    }

    /// @param speed how fast it was found to be here
    static List<Fact> of(ModelItem item, Optional<Measured> speed, Text text) {
        ModelFacts facts = new ModelFacts(text);
        ModelCard card = item.card();
        facts.add("kind", text.get("models.kind." + card.kind()));
        facts.add("id", text.get("models.version", item.id(), card.version()));
        if (!card.classes().isEmpty()) {
            facts.add(
                    "classes",
                    String.join(
                            text.get("list.comma"),
                            card.classes().stream().map(text::thing).toList()));
        }
        facts.add("licence", licence(card, text));
        if (!card.data().isEmpty()) {
            facts.add(
                    "data",
                    card.data().stream()
                            .map(data -> text.get("models.data", data.name(), data.licence(), data.pictures()))
                            .collect(Collectors.joining("\n")));
        }
        card.origin()
                .ifPresent(origin ->
                        facts.add("origin", text.get("models.origin", origin.file(), origin.date(), origin.read())));
        card.training()
                .ifPresent(training -> facts.add(
                        "training",
                        text.get(
                                training.seconds() < 3600 ? "models.training.minutes" : "models.training.hours",
                                training.steps(),
                                training.seconds() < 3600
                                        ? Math.max(1, training.seconds() / 60.0)
                                        : training.seconds() / 3600.0,
                                machine(training.machine(), text),
                                training.date())));
        card.training()
                .flatMap(ModelCard.Training::chosen)
                .ifPresent(chosen -> facts.add(
                        "chosen",
                        text.get(
                                "models.chosen",
                                chosen.of(),
                                text.get("measure." + chosen.measure().replace(' ', '-')),
                                chosen.value())));
        card.evaluation()
                .ifPresent(found -> facts.add(
                        "evaluation",
                        text.get(
                                "models.evaluation",
                                found.distance(),
                                found.low(),
                                found.high(),
                                found.floor(),
                                found.precision(),
                                found.recall(),
                                found.memorised())));
        facts.add(
                "graphs",
                card.graphs().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(graph -> graph.getValue().words(graph.getKey(), text))
                        .collect(Collectors.joining("\n")));
        facts.add("size", text.get("models.megabytes", item.bytes() / 1e6));
        speed.ifPresent(known -> facts.add("speed", speed(known, text)));
        return facts.facts;
    }

    private static String speed(Measured known, Text text) {
        double milliseconds = known.speed().milliseconds();
        return text.get(
                milliseconds < 1000 ? "models.speed.milliseconds" : "models.speed.seconds",
                milliseconds < 1000 ? milliseconds : milliseconds / 1000,
                known.speed().width(),
                known.speed().height(),
                known.date());
    }

    private static String licence(ModelCard card, Text text) {
        return card.licence().equals(OwnModels.NO_LICENCE) ? text.get("models.licence.none") : card.licence();
    }

    /// The processor's cores in the language; the card has them in English.
    private static String machine(String machine, Text text) {
        return CORES.matcher(machine)
                .replaceAll(
                        cores -> Matcher.quoteReplacement(text.get("models.cores", Integer.parseInt(cores.group(1)))));
    }

    private void add(String key, String value) {
        facts.add(new Fact(text.get("models.fact." + key), value));
    }
}
