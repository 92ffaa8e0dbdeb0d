package atelier.ui.stylize;

import atelier.image.Size;
import atelier.recipe.Recipe;
import atelier.ui.canvas.PictureCanvas;
import atelier.ui.canvas.ZoomBar;
import atelier.ui.kit.BusyLine;
import atelier.ui.kit.Fx;
import atelier.ui.kit.JobBar;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Pictures;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The canvas with what floats over it: zoom, work under way, a word on what to do next, what went wrong.
final class PicturePane extends StackPane {
    private final StylizeModel model;
    private final Kit kit;
    private final PictureCanvas canvas;
    private final Node welcome;
    private final ZoomBar zoom;
    private final Label hint;
    private final VBox notices = new VBox();
    private final StackPane told = new StackPane();
    private final StackPane offer = new StackPane();

    PicturePane(StylizeModel model, PictureCanvas canvas, Node welcome, DropChoice dropChoice, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.canvas = canvas;
        this.welcome = welcome;
        getStyleClass().add("picture-pane");
        // As small as the window wants it: the canvas shows any part, and what floats over it may be cut.
        setMinSize(0, 0);
        zoom = new ZoomBar(canvas, kit);
        hint = kit.label("stylize.hint.painting");
        hint.getStyleClass().addAll("hint", "floating");
        JobBar job = new JobBar(model.job(), _ -> model.jobTitle(), "stylize.cancel", model::cancel, kit);
        notices.getStyleClass().add("canvas-notices");
        notices.setPickOnBounds(false);
        notices.setMaxHeight(USE_PREF_SIZE);
        notices.getChildren().addAll(offer, new Troubles(model.resultPlace(), kit), told);
        told.setPickOnBounds(false);
        offer.setPickOnBounds(false);
        BusyLine busy = new BusyLine(model.painting());
        setAlignment(busy, Pos.TOP_CENTER);
        setAlignment(notices, Pos.TOP_CENTER);
        setAlignment(zoom, Pos.BOTTOM_RIGHT);
        setAlignment(hint, Pos.BOTTOM_CENTER);
        setAlignment(job, Pos.BOTTOM_CENTER);
        getChildren().addAll(canvas, welcome, busy, hint, zoom, job, notices, dropChoice);
        dropChoice.watch(this, canvas);
        Fx.follow(this, model.draft().sketch().map(Sketch::photograph), this::showPhotograph);
        Fx.follow(this, model.draft().sketch(), this::advise);
        Fx.follow(this, model.oneStyle(), _ -> advise(model.draft().get()));
        Fx.follow(
                this,
                model.result(),
                result -> canvas.showResult(result.map(Pictures::image).orElse(null)));
        Fx.follow(this, model.intake().offer(), this::showOffer);
    }

    /// Where the window tells what concerns all of it: work under way and the zoom lie at the lower edge.
    Pane noticePlace() {
        return told;
    }

    private void showPhotograph(Optional<SourcePicture> photograph) {
        canvas.showPhotograph(
                photograph.map(picture -> Pictures.image(picture.view())).orElse(null),
                photograph.map(SourcePicture::size).orElse(new Size(1, 1)));
        canvas.showResult(model.result().get().map(Pictures::image).orElse(null));
    }

    private void advise(Sketch sketch) {
        boolean empty = sketch.photograph().isEmpty();
        welcome.setVisible(empty);
        canvas.setVisible(!empty);
        zoom.setVisible(!empty);
        hint.setVisible(!empty && !model.isReady());
    }

    private void showOffer(Optional<Recipe.Stylize> recipe) {
        offer.getChildren().clear();
        recipe.ifPresent(carried -> {
            Notice notice = Notice.news("stylize.offer").with("stylize.offer.use", () -> model.show(carried));
            offer.getChildren().add(kit.bar(notice, model.intake()::decline));
        });
    }
}
