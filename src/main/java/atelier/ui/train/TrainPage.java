package atelier.ui.train;

import atelier.model.Model;
import atelier.model.ModelId;
import atelier.studio.RunState;
import atelier.studio.Samples;
import atelier.studio.Studio;
import atelier.train.Estimate;
import atelier.train.Growable;
import atelier.train.Pace;
import atelier.train.TrainingCommand;
import atelier.train.Worker;
import atelier.ui.kit.Command;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.kit.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The page where models are trained.
public final class TrainPage implements Page {
    /// From one look at the runs to the next.
    private static final Duration PULSE = Duration.seconds(1);

    private final Studio studio;
    private final TrainModel model;
    private Consumer<Model> use = _ -> {};
    private volatile Pace pace;
    private volatile int photographs;
    private volatile Map<ModelId, Map<String, String>> bundled = Map.of();
    private final ObjectProperty<List<Growable>> generators = new SimpleObjectProperty<>(List.of());

    public TrainPage(Studio studio) {
        this.studio = studio;
        pace = Pace.read(studio.dirs().home().resolve("none"));
        model = new TrainModel(new TrainModel.House(
                studio.runs(),
                studio.io(),
                studio.inference(),
                studio::install,
                studio.dirs().userModels(),
                new EvaluationModel.Means(
                        studio.evaluations()::evaluate,
                        run -> studio.evaluations().made(run).card().evaluation()),
                plan -> Estimate.of(plan, pace, Runtime.getRuntime().availableProcessors()),
                () -> Worker.obstacle(studio.dirs()),
                Fx.thread(),
                Fx.after(PULSE),
                () -> System.nanoTime() / 1_000_000));
        model.deeds().onUse(made -> use.accept(made));
        // A run that has ended tells how long the next one will take.
        studio.runs().onChange(this::readPace);
    }

    /// @param use takes a model to the page that makes pictures with it
    public void onUse(Consumer<Model> use) {
        this.use = use;
    }

    private void readPace() {
        studio.io().start("pace", _ -> pace = Pace.read(studio.dirs().pace()));
    }

    @Override
    public String id() {
        return "train";
    }

    @Override
    public Feather icon() {
        return Feather.TRENDING_UP;
    }

    @Override
    public ObservableValue<Boolean> busy() {
        return model.training();
    }

    @Override
    public void join(ObjectProperty<Page> shown, Notices notices) {
        model.onReveal(() -> shown.set(this));
        Fx.drain(model.news(), notices::tell);
        Fx.drain(model.over(), notices::putAway);
        Fx.drain(model.deeds().discarded().ended(), notices::putAway);
        Fx.drain(model.troubles(), notices::tell);
    }

    @Override
    public Node view(Kit kit) {
        return new TrainView(
                model, kit, () -> NewRunModel.empty(desk()), (plan, base) -> NewRunModel.from(plan, base, desk()));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("train.new", () -> model.compose(NewRunModel.empty(desk())))
                        .on("Shortcut+N"),
                Command.of("train.new.leave", model::leave)
                        .on("Esc")
                        .when(() -> model.draft().get().isPresent(), "train.not.composing"),
                equipped(run("train.start", model.deeds()::start, state -> state == RunState.NEW, "train.not.new")),
                equipped(run("train.continue", model.deeds()::start, RunState::canGoOn, "train.not.left")),
                order(
                        "train.pause",
                        new TrainingCommand.Pause(),
                        state -> state == RunState.RUNNING,
                        "train.not.running"),
                run(
                        "train.stop",
                        model.deeds()::stop,
                        state -> state.isLive() || state == RunState.WAITING,
                        "train.not.running"),
                live("train.checkpoint", new TrainingCommand.Checkpoint()).on("Shortcut+K"),
                live("train.sample", new TrainingCommand.Sample()),
                equipped(run("train.export", model.deeds()::export, RunState::canExport, "train.not.begun")),
                run("train.use", model.deeds()::install, state -> !state.isLive(), "train.not.idle")
                        .when(() -> model.shown().filter(RunItem::hasModel).isPresent(), "train.not.finished")
                        .when(() -> !model.shown().filter(RunItem::installed).isPresent(), "train.not.other"),
                run("train.open", model.deeds()::open, _ -> true, "train.not.selected")
                        .when(() -> model.shown().filter(RunItem::installed).isPresent(), "train.not.installed"),
                run(
                        "train.again",
                        item -> model.compose(NewRunModel.from(
                                item.remedy().orElse(item.run().plan()),
                                item.run().base(),
                                desk())),
                        _ -> true,
                        "train.not.selected"),
                Command.of("train.compare.next", model::compareNext)
                        .when(() -> model.shown().isPresent(), "train.not.selected")
                        .when(() -> !model.others().stream().allMatch(TrainPage::isCompared), "train.not.another"),
                Command.of("train.compare.none", model::compareNone)
                        .when(() -> model.others().stream().anyMatch(TrainPage::isCompared), "train.not.compared"),
                run(
                                "train.trash",
                                model.deeds()::trash,
                                state -> !state.isLive() && state != RunState.WAITING,
                                "train.not.idle")
                        .onFocus("Delete"),
                Command.of("train.undo.trash", model.deeds().discarded()::undo)
                        .on("Shortcut+Z")
                        .when(() -> !model.deeds().discarded().isEmpty(), "train.not.trashed"));
    }

    private static boolean isCompared(RunItem item) {
        return item.compared().get();
    }

    /// What only a worker can do.
    private Command equipped(Command command) {
        return command.when(() -> model.obstacle().get().isEmpty(), "train.not.equipped");
    }

    private Command live(String name, TrainingCommand order) {
        return order(name, order, RunState::isLive, "train.not.running");
    }

    private Command order(String name, TrainingCommand order, Predicate<RunState> possible, String otherwise) {
        return run(name, item -> model.deeds().send(item, order), possible, otherwise);
    }

    /// Does something with the selected run.
    private Command run(String name, Consumer<RunItem> action, Predicate<RunState> possible, String otherwise) {
        return Command.of(name, () -> model.shown().ifPresent(action))
                .when(() -> model.shown().isPresent(), "train.not.selected")
                .when(
                        () -> model.shown()
                                .filter(item -> possible.test(item.state().get()))
                                .isPresent(),
                        otherwise);
    }

    private NewRunModel.Desk desk() {
        return new NewRunModel.Desk(studio.dirs(), studio.io(), Fx.thread(), photographs, () -> bundled, generators);
    }

    @Override
    public void onShow() {
        model.open();
        readPace();
        var _ = studio.io()
                .submit(
                        "samples",
                        _ -> photographs = new Samples(studio.dirs().samples())
                                .photographs()
                                .size());
        studio.io().start("models", _ -> readModels());
    }

    /// Which names are taken, and what can grow.
    private List<Growable> readModels() {
        List<Model> all = studio.models().all();
        bundled = all.stream()
                .filter(studio.ownModels()::isBundled)
                .collect(Collectors.toMap(Model::id, each -> each.card().title()));
        List<Growable> found =
                all.stream().flatMap(each -> Growable.of(each.card())).toList();
        Fx.thread().execute(() -> generators.set(found));
        return found;
    }
}
