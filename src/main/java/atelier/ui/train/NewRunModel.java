package atelier.ui.train;

import atelier.base.AppDirs;
import atelier.base.Lane;
import atelier.model.ModelId;
import atelier.train.Growable;
import atelier.train.Objective;
import atelier.train.PlanCheck;
import atelier.train.Preset;
import atelier.train.TrainingPlan;
import atelier.train.TrainingPlan.Ships;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// A new run being put together: three questions, and for those who want more what the plan is made of. Without any
/// node.
public final class NewRunModel {
    /// What must be filled in before there can be a plan. The texts are `train.new.gap.<NAME>`.
    public enum Gap {
        PICTURES,
        /// There are some, and none that something can be learned from.
        USABLE_PICTURES,
        NAME,
        LICENCE
    }

    /// Where new runs are put together.
    ///
    /// @param io where pictures are looked at
    /// @param samplePhotographs how many come with the program
    /// @param bundled the titles of the models that came with it, as far as they are known by then
    /// @param generators those that can grow, as far as they are known
    public record Desk(
            AppDirs dirs,
            Lane io,
            Executor fx,
            int samplePhotographs,
            Supplier<Map<ModelId, Map<String, String>>> bundled,
            ObservableValue<List<Growable>> generators) {}

    /// A model that came with the program and has the name of the one that is to be made.
    ///
    /// @param title by language
    public record Taken(ModelId id, Map<String, String> title) {}

    private final AppDirs dirs;
    private final SurveyModel survey;
    private final int samplePhotographs;
    private final Supplier<Map<ModelId, Map<String, String>>> bundled;
    private final ObservableValue<List<Growable>> generators;
    private final Optional<Former> former;
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.PAINTING);
    private final ObjectProperty<Optional<Path>> pictures = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> photographs = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Growable>> generator = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty licence = new SimpleStringProperty("");
    private final PlanChoices choices = new PlanChoices();
    private final PlanNumbers numbers = new PlanNumbers();
    private final ObjectProperty<Ships> ships = new SimpleObjectProperty<>(Ships.BEST);
    private final ObservableValue<Boolean> wrong;
    private final ObservableValue<Optional<Taken>> taken;
    private final ObservableValue<Optional<TrainingPlan>> plan;
    private final ObservableValue<Optional<String>> fault;

    private NewRunModel(Desk desk, Optional<Former> former) {
        this.dirs = desk.dirs();
        this.survey = new SurveyModel(desk.io(), desk.fx());
        this.samplePhotographs = desk.samplePhotographs();
        this.bundled = desk.bundled();
        this.generators = desk.generators();
        this.former = former;
        former.ifPresent(old -> {
            name.set(old.title());
            licence.set(old.plan().licence());
            ships.set(old.plan().ships().orElse(Ships.BEST));
        });
        wrong = Bindings.createBooleanBinding(
                () -> numbers.isWrong(outline()),
                Stream.concat(Stream.of(preset), Stream.of(numbers.all())).toArray(Observable[]::new));
        taken = Bindings.createObjectBinding(this::findTaken, name);
        Stream<Observable> answers = Stream.of(
                preset,
                pictures,
                photographs,
                generator,
                name,
                source,
                licence,
                ships,
                survey.survey(),
                survey.trouble(),
                survey.leftOut(),
                survey.telling(),
                survey.fit());
        Stream<Observable> wishes = Stream.concat(Stream.of(choices.chosen()), Stream.of(numbers.all()));
        ObservableValue<Optional<TrainingPlan>> made = Bindings.createObjectBinding(
                this::make, Stream.concat(answers, wishes).toArray(Observable[]::new));
        fault = made.map(all -> all.flatMap(PlanCheck::fault));
        plan = made.map(all -> all.filter(each -> PlanCheck.fault(each).isEmpty()));
        pictures.subscribe(_ -> look());
        preset.addListener((_, _, _) -> {
            propose();
            choices.fit(outline());
            look();
        });
        choices.side().chosen().addListener((_, _, _) -> look());
        generator.addListener((_, before, now) -> {
            // One that has only got another title asks for the same pictures.
            if (before.isEmpty() || now.isEmpty() || !before.get().isSame(now.get())) {
                look();
            }
        });
    }

    /// Looks at the pictures anew where others were chosen, or others are to be made of them.
    private void look() {
        pictures.get().ifPresent(path -> survey.look(path, SurveyModel.side(choices.applyTo(outline()))));
    }

    /// The plan before anything was chosen or typed, whatever of the questions is still open.
    TrainingPlan outline() {
        return former.map(Former::plan)
                .orElseGet(() -> preset.get().plan(answers(pictures.get().orElse(Path.of(""))), dirs));
    }

    private Preset.Answers answers(Path path) {
        return new Preset.Answers(
                name.get().isBlank() ? "new" : name.get().strip(),
                path,
                source.get().isBlank()
                        ? String.valueOf(path.getFileName())
                        : source.get().strip(),
                licence.get().strip(),
                photographs.get(),
                generator.get());
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
        return !isAgain() && !preset.get().needsPhotographs();
    }

    /// From the beginning.
    public static NewRunModel empty(Desk desk) {
        return new NewRunModel(desk, Optional.empty());
    }

    /// From a plan that was made before, or that was advised: its objective and data stay.
    ///
    /// @param base what its relative paths start from
    public static NewRunModel from(TrainingPlan former, Path base, Desk desk) {
        return new NewRunModel(desk, Optional.of(new Former(former, base)));
    }

    /// What objective and data come from.
    public Optional<Former> former() {
        return former;
    }

    /// Whether objective and data come from a former plan.
    public boolean isAgain() {
        return former.isPresent();
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

    /// The generator that is to grow.
    public ObjectProperty<Optional<Growable>> generator() {
        return generator;
    }

    /// The generators that can grow.
    public ObservableValue<List<Growable>> generators() {
        return generators;
    }

    /// Where a generator is to grow, keeps to the one chosen as long as it is there; else takes the first.
    void propose() {
        if (preset.get().needsGenerator()) {
            List<Growable> all = generators.getValue();
            generator.set(generator
                    .get()
                    .flatMap(chosen -> all.stream().filter(chosen::isSame).findFirst())
                    .or(() -> all.stream().findFirst()));
        }
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

    /// What of the plan is chosen from lists, for those who want it otherwise.
    public PlanChoices choices() {
        return choices;
    }

    /// The plan's numbers, for those who want others.
    public PlanNumbers numbers() {
        return numbers;
    }

    /// Whether a number was typed that the plan cannot have.
    public ObservableValue<Boolean> wrong() {
        return wrong;
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
        if (!isAgain() && pictures.get().isEmpty()) {
            gaps.add(Gap.PICTURES);
        } else if (!survey.usable()) {
            gaps.add(Gap.USABLE_PICTURES);
        }
        if (name.get().isBlank()) {
            gaps.add(Gap.NAME);
        }
        if (licence.get().isBlank()) {
            gaps.add(Gap.LICENCE);
        }
        return gaps;
    }

    /// Whether there is a best checkpoint to ship: a style, or what grows, is told to be good by no measure.
    public boolean hasBest() {
        return former.map(old -> old.plan().objective())
                .map(objective -> objective.dataset().isPresent() && !(objective instanceof Objective.Growth))
                .orElseGet(() -> hasData() && !preset.get().needsGenerator());
    }

    /// The plan before what was chosen and typed, when the questions are answered.
    public Optional<TrainingPlan> suggested() {
        if (!gaps().isEmpty()) {
            return Optional.empty();
        }
        return former.map(old -> old.named(name.get().strip(), licence.get().strip()))
                .or(() -> pictures.get().map(path -> survey.applyTo(preset.get().plan(answers(path), dirs))));
    }

    /// The model of this name that came with the program: what is trained could not be installed beside it.
    public ObservableValue<Optional<Taken>> taken() {
        return taken;
    }

    private Optional<Taken> findTaken() {
        if (name.get().isBlank()) {
            return Optional.empty();
        }
        String title = name.get().strip();
        ModelId id = former.map(old -> old.id(title)).orElseGet(() -> Preset.id(title));
        return Optional.ofNullable(bundled.get().get(id)).map(named -> new Taken(id, named));
    }

    private Optional<TrainingPlan> make() {
        return numbers.isWrong(outline()) || findTaken().isPresent()
                ? Optional.empty()
                : suggested().map(begun -> numbers.applyTo(choices.applyTo(begun), chosenShips()));
    }

    private Optional<Ships> chosenShips() {
        return Optional.of(ships.get()).filter(chosen -> hasBest() && chosen != Ships.BEST);
    }
}
