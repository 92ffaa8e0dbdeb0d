package atelier.ui.train;

import atelier.base.AppDirs;
import atelier.base.Lane;
import atelier.model.ModelId;
import atelier.train.PlanCheck;
import atelier.train.Preset;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Ships;
import atelier.train.TrainingPlan.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A new run being put together: three questions, and for those who want more the plan's numbers. Without any node.
public final class NewRunModel {
    /// What must be filled in before there can be a plan. The texts are `train.new.gap.<NAME>`.
    public enum Gap {
        PICTURES,
        NAME,
        LICENCE
    }

    /// Where new runs are put together.
    ///
    /// @param io where pictures are looked at
    /// @param samplePhotographs how many come with the program
    /// @param bundled the titles of the models that came with it, as far as they are known by then
    public record Desk(
            AppDirs dirs,
            Lane io,
            Executor fx,
            int samplePhotographs,
            Supplier<Map<ModelId, Map<String, String>>> bundled) {}

    /// A model that came with the program and has the name of the one that is to be made.
    ///
    /// @param title by language
    public record Taken(ModelId id, Map<String, String> title) {}

    private final AppDirs dirs;
    private final SurveyModel survey;
    private final int samplePhotographs;
    private final Supplier<Map<ModelId, Map<String, String>>> bundled;
    private final @Nullable TrainingPlan former;
    private final Optional<Path> base;
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.PAINTING);
    private final ObjectProperty<Optional<Path>> pictures = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> photographs = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty licence = new SimpleStringProperty("");
    private final StringProperty steps = new SimpleStringProperty("");
    private final StringProperty batch = new SimpleStringProperty("");
    private final StringProperty rate = new SimpleStringProperty("");
    private final StringProperty sampleEvery = new SimpleStringProperty("");
    private final StringProperty checkpointEvery = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("");
    private final ObjectProperty<Ships> ships = new SimpleObjectProperty<>(Ships.BEST);
    private final ObservableValue<Optional<Taken>> taken;
    private final ObservableValue<Boolean> wrong;
    private final ObservableValue<Optional<TrainingPlan>> plan;
    private final ObservableValue<Optional<String>> fault;

    private NewRunModel(Desk desk, @Nullable TrainingPlan former, Optional<Path> base) {
        this.dirs = desk.dirs();
        this.survey = new SurveyModel(desk.io(), desk.fx());
        this.samplePhotographs = desk.samplePhotographs();
        this.bundled = desk.bundled();
        this.former = former;
        this.base = base;
        if (former != null) {
            name.set(former.title().getOrDefault("en", former.model().value()));
            licence.set(former.licence());
            ships.set(former.ships().orElse(Ships.BEST));
        }
        taken = Bindings.createObjectBinding(this::findTaken, name);
        wrong = Bindings.createObjectBinding(
                this::isWrong, Stream.of(PlanNumber.values()).map(this::typed).toArray(StringProperty[]::new));
        ObservableValue<Optional<TrainingPlan>> made = Bindings.createObjectBinding(
                this::make,
                preset,
                pictures,
                photographs,
                name,
                source,
                licence,
                steps,
                batch,
                rate,
                sampleEvery,
                checkpointEvery,
                seed,
                ships,
                survey.survey(),
                survey.trouble(),
                survey.leftOut(),
                survey.telling(),
                survey.fit());
        fault = made.map(all -> all.flatMap(PlanCheck::fault));
        plan = made.map(all -> all.filter(each -> PlanCheck.fault(each).isEmpty()));
        pictures.subscribe(_ -> look());
        preset.addListener((_, _, _) -> look());
    }

    /// Looks at the pictures anew where others were chosen, or others are to be made of them.
    private void look() {
        pictures.get()
                .ifPresent(path ->
                        survey.look(path, SurveyModel.side(preset.get().plan(answers(path), dirs))));
    }

    private Preset.Answers answers(Path path) {
        return new Preset.Answers(
                name.get().isBlank() ? "new" : name.get().strip(),
                path,
                source.get().isBlank()
                        ? String.valueOf(path.getFileName())
                        : source.get().strip(),
                licence.get().strip(),
                photographs.get());
    }

    /// What the chosen pictures are like.
    public SurveyModel survey() {
        return survey;
    }

    /// The classes that the generator can be told.
    public List<String> classes() {
        return hasData()
                ? pictures.get()
                        .map(path -> survey.classes(preset.get().plan(answers(path), dirs)))
                        .orElse(List.of())
                : List.of();
    }

    /// The photographs that come with the program.
    public int samplePhotographs() {
        return samplePhotographs;
    }

    /// Whether it learns from a data set, whose files can be left out.
    public boolean hasData() {
        return former == null && !preset.get().needsPhotographs();
    }

    /// From the beginning.
    public static NewRunModel empty(Desk desk) {
        return new NewRunModel(desk, null, Optional.empty());
    }

    /// From a plan that was made before, or that was advised: its objective and data stay.
    ///
    /// @param base what its relative paths start from
    public static NewRunModel from(TrainingPlan former, Path base, Desk desk) {
        return new NewRunModel(desk, former, Optional.of(base));
    }

    /// What the plan's relative paths start from; empty where it has none.
    public Optional<Path> base() {
        return base;
    }

    /// The plan that objective and data come from.
    public Optional<TrainingPlan> former() {
        return Optional.ofNullable(former);
    }

    /// Whether objective and data come from a former plan.
    public boolean isAgain() {
        return former != null;
    }

    public ObjectProperty<Preset> preset() {
        return preset;
    }

    /// The painting, or the folder.
    public ObjectProperty<Optional<Path>> pictures() {
        return pictures;
    }

    /// What styles are learned on; absent for the few that come with the program.
    public ObjectProperty<Optional<Path>> photographs() {
        return photographs;
    }

    public StringProperty name() {
        return name;
    }

    /// Where the pictures come from.
    public StringProperty source() {
        return source;
    }

    public StringProperty licence() {
        return licence;
    }

    /// Numbers as they are typed; one that is empty stays as the plan has it.
    public StringProperty typed(PlanNumber number) {
        return switch (number) {
            case STEPS -> steps;
            case BATCH -> batch;
            case RATE -> rate;
            case SAMPLE_EVERY -> sampleEvery;
            case CHECKPOINT_EVERY -> checkpointEvery;
            case SEED -> seed;
        };
    }

    /// Whose weights become the model.
    public ObjectProperty<Ships> ships() {
        return ships;
    }

    /// The plan, when all questions are answered and every number is one that it can have.
    public ObservableValue<Optional<TrainingPlan>> plan() {
        return plan;
    }

    /// Why the plan cannot be trained though every number is one, as [PlanCheck] says it.
    public ObservableValue<Optional<String>> fault() {
        return fault;
    }

    /// What is not filled in yet, in the order of the questions.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        if (former == null && pictures.get().isEmpty()) {
            gaps.add(Gap.PICTURES);
        }
        if (name.get().isBlank()) {
            gaps.add(Gap.NAME);
        }
        if (licence.get().isBlank()) {
            gaps.add(Gap.LICENCE);
        }
        return gaps;
    }

    /// Whether there is a best checkpoint to ship: a style is told to be good by no measure.
    public boolean hasBest() {
        return former == null
                ? !preset.get().needsPhotographs()
                : former.objective().dataset().isPresent();
    }

    /// The plan before the numbers that were typed, when the questions are answered.
    public Optional<TrainingPlan> suggested() {
        if (!gaps().isEmpty()) {
            return Optional.empty();
        }
        if (former != null) {
            return Optional.of(named(former));
        }
        return pictures.get().map(path -> survey.applyTo(preset.get().plan(answers(path), dirs)));
    }

    /// The model of this name that came with the program: what is trained could not be installed beside it.
    public ObservableValue<Optional<Taken>> taken() {
        return taken;
    }

    private Optional<Taken> findTaken() {
        if (name.get().isBlank()) {
            return Optional.empty();
        }
        ModelId id = id(name.get().strip());
        return Optional.ofNullable(bundled.get().get(id)).map(title -> new Taken(id, title));
    }

    /// Whether a number was typed that cannot be.
    public ObservableValue<Boolean> wrong() {
        return wrong;
    }

    private boolean isWrong() {
        return Stream.of(PlanNumber.values())
                .anyMatch(number -> number.isWrong(typed(number).get()));
    }

    private ModelId id(String title) {
        return former != null && title.equals(former.title().get("en")) ? former.model() : Preset.id(title);
    }

    private TrainingPlan named(TrainingPlan old) {
        String title = name.get().strip();
        boolean same = title.equals(old.title().get("en"));
        return new TrainingPlan(
                id(title),
                same ? old.version() + 1 : 1,
                same ? old.title() : Map.of("en", title, "zh-CN", title),
                old.summary(),
                licence.get().strip(),
                old.objective(),
                old.stages(),
                old.seed(),
                old.checkpointEvery(),
                old.sampleEvery(),
                old.ships());
    }

    private Optional<TrainingPlan> make() {
        return isWrong() || findTaken().isPresent() || !survey.usable()
                ? Optional.empty()
                : suggested().map(this::changed);
    }

    /// The first stage has the numbers that were typed; the others go along with what they change.
    private TrainingPlan changed(TrainingPlan begun) {
        List<Stage> stages = new ArrayList<>(begun.stages());
        Stage first = stages.getFirst();
        stages.set(
                0,
                new Stage(
                        (int) whole(PlanNumber.STEPS, first.steps()),
                        (int) whole(PlanNumber.BATCH, first.batch()),
                        first.crop(),
                        PlanNumber.RATE.of(rate.get()).orElse(first.learningRate()),
                        first.warmUp(),
                        first.cosineFrom()));
        return new TrainingPlan(
                begun.model(),
                begun.version(),
                begun.title(),
                begun.summary(),
                begun.licence(),
                begun.objective(),
                stages,
                whole(PlanNumber.SEED, begun.seed()),
                (int) whole(PlanNumber.CHECKPOINT_EVERY, begun.checkpointEvery()),
                (int) whole(PlanNumber.SAMPLE_EVERY, begun.sampleEvery()),
                Optional.of(ships.get()).filter(chosen -> hasBest() && chosen != Ships.BEST));
    }

    private long whole(PlanNumber number, long otherwise) {
        return number.of(typed(number).get()).map(Double::longValue).orElse(otherwise);
    }
}
