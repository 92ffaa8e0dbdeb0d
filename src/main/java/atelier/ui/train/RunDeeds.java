package atelier.ui.train;

import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.model.Model;
import atelier.model.ModelLibrary;
import atelier.studio.RunState;
import atelier.train.TrainingCommand;
import atelier.ui.kit.Discarded;
import atelier.ui.kit.Notice;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What can be done with runs and their curves, in the background; what came of it is told as news or trouble.
public final class RunDeeds {
    /// A run that was thrown away.
    ///
    /// @param place in the trash
    /// @param former where it was
    public record Trashed(Path place, Path former) {}

    private final TrainModel.House house;
    private final List<Notice> news;
    private final List<Throwable> troubles;
    private final Runnable look;
    private final Consumer<Path> found;
    private final Discarded<Trashed> discarded;
    /// The folders of runs whose model is written in order to be used.
    private final Set<Path> awaited = new HashSet<>();
    private Consumer<Model> use = _ -> {};

    /// @param look looks at the runs again
    /// @param found brings the run in this folder into sight
    RunDeeds(TrainModel.House house, List<Notice> news, List<Throwable> troubles, Runnable look, Consumer<Path> found) {
        this.house = house;
        this.news = news;
        this.troubles = troubles;
        this.look = look;
        this.found = found;
        discarded = new Discarded<>(news, this::restore);
    }

    /// @param use takes a model to the page that makes pictures with it
    void onUse(Consumer<Model> use) {
        this.use = use;
    }

    /// Starts the run, or goes on with it, whether its process waits or has left.
    public void start(RunItem item) {
        if (item.state().get() == RunState.PAUSED) {
            send(item, new TrainingCommand.Resume());
        } else {
            run(() -> house.runs().start(item.run()));
        }
    }

    /// Writes the model as it is now, or was when the run was left.
    public void export(RunItem item) {
        run(() -> house.runs().export(item.run()));
    }

    /// Writes the model as it was when the run was left, and puts it among the user's own once it is there.
    public void useCheckpoint(RunItem item) {
        run(() -> house.runs().export(item.run()), () -> awaited.add(item.run().folder()));
    }

    /// Installs a model that has just been written, where that is what it was written for.
    ///
    /// @return whether it was
    boolean installAwaited(RunItem item) {
        boolean used = awaited.remove(item.run().folder());
        if (used) {
            install(item);
        }
        return used;
    }

    /// Does not wait for a model any more, since its run has been left. One that is written later was not asked for
    /// in order to be used.
    void forgetAwaited(RunItem item) {
        awaited.remove(item.run().folder());
    }

    /// Writes the model of the checkpoint that did best, ending the training where it is at work.
    public void exportBest(RunItem item) {
        run(() -> house.runs().exportBest(item.run()));
    }

    public void stop(RunItem item) {
        run(() -> house.runs().stop(item.run()));
    }

    public void send(RunItem item, TrainingCommand command) {
        run(() -> house.runs().send(item.run(), command));
    }

    /// What has been thrown away.
    public Discarded<Trashed> discarded() {
        return discarded;
    }

    private void restore(Trashed run) {
        Job<Path> job = house.io().submit("runs", _ -> house.runs().restore(run.place(), run.former()));
        job.whenDone(house.fx(), found, troubles::add);
    }

    /// Throws the run away; the news offers it back.
    public void trash(RunItem item) {
        Job<Path> job = house.io().submit("runs", _ -> house.runs().trash(item.run()));
        job.whenDone(
                house.fx(),
                place -> discarded.add(
                        new Trashed(place, item.run().folder()),
                        new Notice(
                                Notice.Tone.NEWS,
                                text -> text.get(
                                        "train.news.trashed",
                                        Words.title(text, item.run().plan())),
                                List.of()),
                        "train.undo"),
                troubles::add);
    }

    /// Puts the run's model among the user's own.
    public void install(RunItem item) {
        Job<Model> job =
                house.inference().patient("install", _ -> house.install().apply(item.run()));
        job.whenDone(
                house.fx(),
                model -> {
                    news.add(new Notice(
                            Notice.Tone.NEWS,
                            text -> text.get(
                                    "train.news.installed",
                                    Words.title(text, item.run().plan())),
                            Optional.of(new Notice.Action("train.news.use", () -> use.accept(model)))));
                    look.run();
                },
                troubles::add);
    }

    /// Takes the run's model, which is among the user's own, to the page that makes pictures with it.
    public void open(RunItem item) {
        Path place = house.own().resolve(item.run().plan().model().value());
        Job<Model> job = house.io().submit("models", _ -> ModelLibrary.read(place));
        job.whenDone(house.fx(), use, troubles::add);
    }

    /// Writes a chart's table.
    void exportCsv(Path file, Sheet sheet) {
        export(file, () -> AtomicFile.write(file, sheet.csv()));
    }

    /// Writes what charts look like.
    void exportPng(Path file, Raster picture) {
        export(file, () -> ImageFiles.write(file, picture, new Writing(1, Optional.empty())));
    }

    private void export(Path file, Runnable write) {
        house.io()
                .submit("export", _ -> {
                    write.run();
                    return file;
                })
                .whenDone(house.fx(), done -> news.add(Notice.news("train.news.exported", done)), troubles::add);
    }

    private void run(Runnable command) {
        run(command, () -> {});
    }

    /// @param done follows where it could be done
    private void run(Runnable command, Runnable done) {
        house.io()
                .submit("runs", _ -> {
                    command.run();
                    return true;
                })
                .whenDone(
                        house.fx(),
                        _ -> {
                            done.run();
                            look.run();
                        },
                        troubles::add);
    }
}
