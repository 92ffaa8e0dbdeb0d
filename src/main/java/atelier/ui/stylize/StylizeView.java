package atelier.ui.stylize;

import atelier.studio.SettingsFile;
import atelier.ui.canvas.PictureCanvas;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Pictures;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Stylize page: sources and controls at the left, the picture in the middle, paintings within reach beneath.
final class StylizeView extends BorderPane {
    private final StylizeModel model;
    private final Kit kit;
    private final Browse browse;
    private final Exporting exporting;
    private final PictureCanvas canvas;
    private final PicturePane picture;
    private final PaintingsPane paintings;
    private final Consumer<Path> reveal;
    private @Nullable Outcome told;

    /// @param reveal shows a picture of the gallery there
    StylizeView(StylizeModel model, Shelf shelf, SettingsFile settings, Consumer<Path> reveal, Kit kit) {
        this.model = model;
        this.reveal = reveal;
        this.kit = kit;
        canvas = new PictureCanvas(kit);
        browse = new Browse(kit);
        exporting = new Exporting(model, settings, kit);
        paintings = new PaintingsPane(model, kit, this::choosePaintings, this::takePaintings);
        getStyleClass().add("stylize-page");

        boolean greet = !settings.get().greeted();
        Welcome welcome = new Welcome(model, shelf, kit, greet, this::choosePhotograph, this::takePhotograph);
        DropChoice choice = new DropChoice(kit, this::takePhotograph, this::takePaintings);
        picture = new PicturePane(model, canvas, welcome, choice, kit);
        BorderPane middle = new BorderPane(picture);
        middle.setTop(new CanvasBar(model, canvas, exporting, this::copy, this::save, kit));
        middle.setBottom(new StyleStrip(model, shelf, kit));
        setLeft(side());
        setCenter(middle);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> peek(event, true));
        addEventHandler(KeyEvent.KEY_RELEASED, event -> peek(event, false));
        Fx.follow(this, model.outcome(), outcome -> outcome.ifPresentOrElse(this::tell, () -> told = null));
    }

    PictureCanvas canvas() {
        return canvas;
    }

    Pane noticePlace() {
        return picture.noticePlace();
    }

    void save() {
        model.save(kit.say("stylize.job.save"));
    }

    void export() {
        exporting.export();
    }

    /// Shows the line between before and after, or takes it away.
    void compare() {
        canvas.comparing().set(!canvas.comparing().get());
    }

    void copy() {
        model.copy(kit.say("stylize.job.copy"), picture -> {
            Image image = Pictures.image(picture);
            Fx.thread().execute(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(image);
                Clipboard.getSystemClipboard().setContent(content);
            });
        });
    }

    /// Takes what the clipboard holds: for a painting where the focus is among the paintings or only a painting is
    /// missing, else for the photograph.
    void paste() {
        Incoming incoming = Incoming.of(Clipboard.getSystemClipboard());
        Sketch sketch = model.draft().get();
        boolean painting = paintings.isFocusWithin()
                || (sketch.photograph().isPresent() && sketch.paintings().isEmpty());
        if (painting && !model.oneStyle().get()) {
            takePaintings(incoming);
        } else {
            takePhotograph(incoming);
        }
    }

    private ScrollPane side() {
        PhotographPane photograph = new PhotographPane(
                model.draft(), model.intake().photograph(), kit, this::choosePhotograph, this::takePhotograph);
        VBox side = new VBox(
                kit.section(
                        "stylize.photograph",
                        photograph,
                        new Troubles(model.intake().photograph(), kit)),
                kit.section(
                        "stylize.paintings",
                        paintings,
                        new Troubles(model.intake().paintings(), kit)),
                kit.section("stylize.look", new Controls(model, kit)));
        side.getStyleClass().add("side");
        ScrollPane scroll = new ScrollPane();
        scroll.getStyleClass().addAll("side-scroll", "edge-to-edge");
        Kit.scroll(scroll, side);
        return scroll;
    }

    void choosePhotograph() {
        model.intake().openPhotograph(browse.picture(this, "stylize.photograph.choose"));
    }

    void choosePaintings() {
        model.intake().addPaintings(browse.pictures(this, "stylize.paintings.choose"));
    }

    private void takePhotograph(Incoming incoming) {
        switch (incoming) {
            case Incoming.Files files -> model.intake().openPhotograph(files.paths());
            case Incoming.Pixels pixels -> model.intake().pastePhotograph(pixels.picture());
            case Incoming.Nothing _ -> model.intake().refuse(model.intake().photograph());
        }
    }

    private void takePaintings(Incoming incoming) {
        if (model.oneStyle().get()) {
            model.refusePaintings();
            return;
        }
        switch (incoming) {
            case Incoming.Files files -> model.intake().addPaintings(files.paths());
            case Incoming.Pixels pixels -> model.intake().pastePainting(pixels.picture());
            case Incoming.Nothing _ -> model.intake().refuse(model.intake().paintings());
        }
    }

    private void peek(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.SPACE) {
            canvas.peeking().set(down);
            event.consume();
        }
    }

    private void tell(Outcome outcome) {
        if (outcome.equals(told)) {
            return;
        }
        told = outcome;
        kit.notices()
                .tell(
                        switch (outcome) {
                            case Outcome.Kept kept ->
                                Notice.news(
                                                "stylize.done.kept",
                                                kept.artwork().file().getFileName())
                                        .with(
                                                "stylize.done.show",
                                                () -> reveal.accept(
                                                        kept.artwork().file()));
                            case Outcome.Exported exported -> Notice.news("stylize.done.exported", exported.file());
                            case Outcome.Copied _ -> Notice.news("stylize.done.copied");
                            case Outcome.Ready _ -> Notice.news("stylize.done.ready");
                        });
    }
}
