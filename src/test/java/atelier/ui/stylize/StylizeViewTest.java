package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.base.Lane;
import atelier.base.Text;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.studio.Settings.Theme;
import atelier.studio.SettingsFile;
import atelier.ui.Toolkit;
import atelier.ui.canvas.PictureCanvas;
import atelier.ui.canvas.Viewport;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class StylizeViewTest {
    @TempDir
    Path folder;

    private final List<Path> shown = new ArrayList<>();
    private Kit kit;
    private StylizeModel model;
    private StylizeView view;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        Lane lane = Lane.direct();
        SourceReader reader = new SourceReader(folder);
        SettingsFile settings = new SettingsFile(folder.resolve("settings.json"), lane);
        model = new StylizeModel(
                Pieces.MAKER, lane, lane, new ListedGallery(), Pieces.MODEL, reader, Runnable::run, Runnable::run);
        Shelf shelf = new Shelf(lane, settings, Runnable::run);
        kit = new Kit(Text.in(Locale.ENGLISH), new Notices(folder.resolve("log")));
        view = Toolkit.onFx(() -> new StylizeView(model, shelf, settings, shown::add, kit));
        scene = Toolkit.onFx(() -> new Scene(view, 1280, 800));
        layout();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(
                all(view).filter(node -> id.equals(node.getId())).findFirst().orElseThrow());
    }

    private static Stream<Node> all(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node ->
                        Stream.concat(Stream.of(node), node instanceof Parent inner ? all(inner) : Stream.empty()));
    }

    private void layout() throws Exception {
        Toolkit.onFx(() -> scene.snapshot(null));
    }

    @Test
    void savingIsOfferedOnceThereIsSomethingToPaint() throws Exception {
        Button save = find("stylize.save", Button.class);
        assertThat(save.isDisabled()).isTrue();
        Toolkit.onFx(() -> {
            model.draft().change(_ -> Pieces.sketch());
            return true;
        });
        assertThat(save.isDisabled()).isFalse();
    }

    @Test
    void theSliderFollowsUndo() throws Exception {
        Slider strength = find("stylize.strength", Slider.class);
        Toolkit.onFx(() -> {
            strength.setValue(0.4);
            strength.setValue(0.3);
            return true;
        });
        assertThat(model.draft().get().strength()).isEqualTo(0.3);
        Toolkit.onFx(() -> {
            find("stylize.undo", Button.class).fire();
            return true;
        });
        assertThat(strength.getValue()).isEqualTo(1);
        assertThat(model.draft().canUndo().get()).isFalse();
    }

    @Test
    void theSideIsAsWideWithAScrollBarAsWithout() throws Exception {
        assertThat(widthOfTheSide(420, true)).isEqualTo(widthOfTheSide(1000, false));
    }

    private double widthOfTheSide(double height, boolean scrolls) throws Exception {
        return Toolkit.onFx(() -> {
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, 100).dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setWidth(1280);
            stage.setHeight(height);
            stage.show();
            scene.snapshot(null);
            assertThat(view.lookupAll(".scroll-bar:vertical"))
                    .filteredOn(bar ->
                            bar.isVisible() && bar.getParent().getStyleClass().contains("side-scroll"))
                    .hasSize(scrolls ? 1 : 0);
            double width = find("stylize.strength", Slider.class).getWidth();
            stage.close();
            return width;
        });
    }

    @Test
    void aFinerPictureKeepsPlaceAndZoom() throws Exception {
        Toolkit.onFx(() -> {
            model.draft().change(_ -> Pieces.sketch());
            return true;
        });
        layout();
        PictureCanvas canvas = view.canvas();
        Toolkit.onFx(() -> {
            canvas.zoom(3, 100, 100);
            return true;
        });
        Viewport before = canvas.viewport().get();
        Toolkit.onFx(() -> {
            model.draft().change(sketch -> sketch.withStrength(0.5));
            return true;
        });
        layout();
        assertThat(canvas.viewport().get()).isEqualTo(before);
        assertThat(before.fitted()).isFalse();
    }

    @Test
    void spaceShowsThePhotographWhileItIsHeld() throws Exception {
        Toolkit.onFx(() -> {
            view.canvas().fireEvent(space(true));
            return true;
        });
        assertThat(view.canvas().peeking().get()).isTrue();
        Toolkit.onFx(() -> {
            view.canvas().fireEvent(space(false));
            return true;
        });
        assertThat(view.canvas().peeking().get()).isFalse();
    }

    private static KeyEvent space(boolean down) {
        var type = down ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_RELEASED;
        return new KeyEvent(type, " ", " ", KeyCode.SPACE, false, false, false, false);
    }

    @Test
    void whatCanBeReachedByKeyHasAName() throws Exception {
        Toolkit.onFx(() -> {
            model.draft().change(_ -> Pieces.sketch().withAlso(Pieces.picture("b.jpg", 8, 8)));
            find("stylize.compare", ToggleButton.class).setSelected(true);
            return true;
        });
        layout();
        List<Node> nameless = all(view)
                .filter(node -> node.isFocusTraversable() && !(node.getParent() instanceof Spinner))
                .filter(node ->
                        Optional.ofNullable(node.getAccessibleText()).orElse("").isEmpty())
                .toList();
        assertThat(nameless).isEmpty();
    }

    @Test
    void theSlidersOfAMixStandAtTheShares() throws Exception {
        Toolkit.onFx(() -> {
            model.draft().change(_ -> Pieces.sketch().withAlso(Pieces.picture("b.jpg", 8, 8)));
            return true;
        });
        layout();
        assertThat(shares()).containsExactly(0.5, 0.5);

        Toolkit.onFx(() -> {
            sliders().getFirst().setValue(0.75);
            return true;
        });

        assertThat(shares()).containsExactly(0.75, 0.25);
        assertThat(model.draft().get().share(0)).isEqualTo(0.75);
        assertThat(Toolkit.onFx(() -> view.lookupAll(".painting-row .amount").stream()
                        .map(words -> ((Label) words).getText())
                        .toList()))
                .containsExactly("75%", "25%");
    }

    private List<Slider> sliders() {
        return view.lookupAll(".painting-row .slider").stream()
                .map(Slider.class::cast)
                .toList();
    }

    private List<Double> shares() throws Exception {
        return Toolkit.onFx(() -> sliders().stream().map(Slider::getValue).toList());
    }

    @Test
    void aModelIsCalledByItsTitleOnceThatIsKnown() throws Exception {
        List<ModelCard> installed = new ModelLibrary(List.of(Path.of("models")), new FileHashes())
                .all().stream()
                        .map(Model::card)
                        .filter(card -> card.kind().paints())
                        .toList();
        Toolkit.onFx(() -> {
            model.install(Stream.concat(installed.stream(), installed.stream()).toList());
            return true;
        });
        layout();
        ListCell<?> words = find("stylize.model", ComboBox.class).getChildrenUnmodifiable().stream()
                .flatMap(node -> node instanceof ListCell<?> cell ? Stream.of(cell) : Stream.empty())
                .findFirst()
                .orElseThrow();
        assertThat(words.getText())
                .isEqualTo(installed.getFirst().title().get("en"))
                .isNotEqualTo(Pieces.MODEL.value());
    }

    @Test
    void whatWasKeptIsShownWhereItHangs() throws Exception {
        Toolkit.onFx(() -> {
            model.draft().change(_ -> Pieces.sketch());
            model.save("saving");
            kit.notices().shown().getFirst().actions().getFirst().run().run();
            return true;
        });
        Outcome.Kept kept = (Outcome.Kept) model.outcome().get().orElseThrow();
        assertThat(shown).containsExactly(kept.artwork().file());
    }
}
