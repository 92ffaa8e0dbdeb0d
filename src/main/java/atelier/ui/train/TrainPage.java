package atelier.ui.train;

import atelier.studio.Samples;
import atelier.studio.Studio;
import atelier.train.Estimate;
import atelier.train.Pace;
import atelier.train.TrainingCommand;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.util.List;
import javafx.scene.Node;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The page where models are trained.
public final class TrainPage implements Page {
    /// From one look at the runs to the next.
    private static final Duration PULSE = Duration.seconds(1);

    private final Studio studio;
    private final TrainModel model;
    private volatile Pace pace;
    private volatile int photographs;

    public TrainPage(Studio studio) {
        this.studio = studio;
        pace = Pace.read(studio.dirs().home().resolve("none"));
        model = new TrainModel(new TrainModel.House(
                studio.runs(),
                studio.io(),
                studio.inference(),
                studio::install,
                new EvaluationModel.Means(
                        studio::evaluate, run -> studio.made(run).card().evaluation()),
                plan -> Estimate.of(plan, pace, Runtime.getRuntime().availableProcessors()),
                Fx.thread(),
                Fx.after(PULSE),
                () -> System.nanoTime() / 1_000_000));
        // A run that has ended tells how long the next one will take.
        studio.runs().onChange(this::readPace);
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
    public Node view(Kit kit) {
        return new TrainView(model, kit, () -> NewRunModel.empty(desk()), plan -> NewRunModel.from(plan, desk()));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("Shortcut+N", () -> model.compose(NewRunModel.empty(desk()))),
                Command.of(
                        "Shortcut+K",
                        () -> model.selected()
                                .get()
                                .ifPresent(item -> model.send(item, new TrainingCommand.Checkpoint()))));
    }

    private NewRunModel.Desk desk() {
        return new NewRunModel.Desk(studio.dirs(), studio.io(), Fx.thread(), photographs);
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
    }
}
