package atelier.ui.stylize;

import atelier.base.Job;
import atelier.model.Bundled;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.studio.Samples;
import atelier.studio.Settings;
import atelier.studio.Studio;
import atelier.ui.kit.Command;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The heart of the program: a photograph and paintings in, a picture out.
public final class StylizePage implements Page {
    /// A hand that has not moved for so long is at rest.
    private static final Duration REST = Duration.millis(180);

    private final Studio studio;
    private final StylizeModel model;
    private final Shelf shelf;
    private final SourceReader reader;
    private Consumer<Path> reveal = _ -> {};
    private @Nullable Sketchbook sketchbook;
    private @Nullable StylizeView view;

    public StylizePage(Studio studio) {
        this.studio = studio;
        String chosen = studio.settings().get().model();
        reader = new SourceReader(studio.dirs().home().resolve("inbox"));
        model = new StylizeModel(
                studio.maker(),
                studio.inference(),
                studio.io(),
                studio.gallery(),
                chosen.isEmpty() ? Bundled.STYLE : new ModelId(chosen),
                reader,
                Fx.thread(),
                Fx.after(REST));
        shelf = new Shelf(studio.io(), studio.settings(), Fx.thread());
        model.draft().sketch().subscribe((_, sketch) -> {
            shelf.use(sketch);
            studio.settings().change(now -> {
                Settings kept = now.withModel(sketch.model().value());
                return sketch.photograph().isPresent() ? kept.withGreeted() : kept;
            });
        });
    }

    /// @param show shows a picture of the gallery there
    public void onReveal(Consumer<Path> show) {
        reveal = show;
    }

    /// Fills the shelf, brings back what was on the table when the program ended, and keeps what comes.
    /// One after the other: both at once would keep the samples waiting.
    ///
    /// @param failed is told where that cannot be done
    /// @param then is done when it is there
    public void resume(Consumer<Throwable> failed, Runnable then) {
        Sketchbook opened = new Sketchbook(
                studio.dirs().sketchbook(), reader, studio.memory(), Fx.thread(), Fx.after(REST), failed);
        shelf.fill(new Samples(studio.dirs().samples()), () -> {
            sketchbook = opened;
            opened.open(
                    model.draft(), model.intake().photograph(), model.intake().paintings(), then);
        });
    }

    /// Writes down what is on the table now.
    public void keep() {
        if (sketchbook != null) {
            sketchbook.keep(model.draft());
        }
    }

    @Override
    public String id() {
        return "stylize";
    }

    @Override
    public Feather icon() {
        return Feather.IMAGE;
    }

    public StylizeModel model() {
        return model;
    }

    /// Paints with this model from now on.
    public void use(ModelId chosen) {
        model.draft().change(sketch -> sketch.withModel(chosen));
    }

    /// Sets the page to what this recipe says.
    public void show(Recipe.Stylize recipe) {
        model.show(recipe);
    }

    @Override
    public ObservableValue<Boolean> busy() {
        return model.job().map(Optional::isPresent);
    }

    @Override
    public Node view(Kit kit) {
        view = new StylizeView(model, shelf, studio.settings(), file -> reveal.accept(file), kit);
        return view;
    }

    @Override
    public Optional<Pane> noticePlace() {
        return Optional.ofNullable(view).map(StylizeView::noticePlace);
    }

    @Override
    public List<Command> commands() {
        Draft draft = model.draft();
        return List.of(
                command("stylize.photograph.choose", StylizeView::choosePhotograph)
                        .on("Shortcut+O"),
                command("stylize.paintings.choose", StylizeView::choosePaintings)
                        .on("Shortcut+Shift+O")
                        .when(() -> !model.oneStyle().get(), "stylize.not.paintings"),
                command("stylize.paste", StylizeView::paste).on("Shortcut+V"),
                finishing("stylize.save", StylizeView::save).on("Shortcut+S"),
                finishing("stylize.export.to", StylizeView::export).on("Shortcut+E"),
                finishing("stylize.copy", StylizeView::copy).on("Shortcut+C"),
                Command.of("stylize.stop", model::cancel)
                        .on("Esc")
                        .when(() -> model.job().get().isPresent(), "stylize.not.busy"),
                Command.of("stylize.undo", draft::undo).on("Shortcut+Z").when(draft.canUndo()::get, "stylize.not.undo"),
                Command.of("stylize.redo", draft::redo)
                        .on("Shortcut+Shift+Z")
                        .when(draft.canRedo()::get, "stylize.not.redo"),
                Command.of(
                        "stylize.keepColours",
                        () -> draft.keepColours().set(!draft.keepColours().get())),
                seen("stylize.compare", StylizeView::compare),
                seen("canvas.zoom.in", it -> it.canvas().zoomIn()).on("Shortcut+Plus", "Shortcut+Equals"),
                seen("canvas.zoom.out", it -> it.canvas().zoomOut()).on("Shortcut+Minus"),
                seen("canvas.zoom.fit", it -> it.canvas().fit()).on("Shortcut+0"),
                seen("canvas.zoom.actual", it -> it.canvas().actualSize()));
    }

    /// Makes or writes the picture in full.
    private Command finishing(String name, Consumer<StylizeView> action) {
        return command(name, action)
                .when(() -> model.isReady() || model.oneStyle().get(), "stylize.not.ready")
                .when(model::isReady, "stylize.not.photograph")
                .when(() -> model.job().get().isEmpty(), "stylize.not.idle");
    }

    /// Changes how the canvas shows what is on it.
    private Command seen(String name, Consumer<StylizeView> action) {
        return command(name, action).when(() -> view != null && !view.canvas().isEmpty(), "stylize.not.shown");
    }

    private Command command(String name, Consumer<StylizeView> action) {
        return Command.of(name, () -> {
            if (view != null) {
                action.accept(view);
            }
        });
    }

    /// Looks which models are installed: there may be others than last time.
    @Override
    public void onShow() {
        Job<List<ModelCard>> job = studio.io()
                .submit(
                        "",
                        _ -> studio.models().all().stream()
                                .map(Model::card)
                                .filter(card -> card.kind().paints())
                                .toList());
        job.whenDone(Fx.thread(), model::install, model.resultPlace()::tell);
    }
}
