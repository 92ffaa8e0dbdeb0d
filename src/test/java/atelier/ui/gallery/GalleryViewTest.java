package atelier.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Lane;
import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.gallery.SqliteGallery;
import atelier.recipe.Recipe;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class GalleryViewTest {
    private static final int PICTURES = 30;

    @TempDir
    Path home;

    /// The page in a window of its own.
    private record Window(GalleryModel model, GalleryView view, Notices notices, Stage stage, Scene scene) {}

    private final List<Recipe> used = new ArrayList<>();
    private final List<Path> likened = new ArrayList<>();
    private final List<Path> photographs = new ArrayList<>();
    private final List<Path> paintings = new ArrayList<>();
    private SqliteGallery gallery;
    private Window window;

    @BeforeEach
    void openThePage() throws Exception {
        gallery = new SqliteGallery(home.resolve("画廊"));
        for (int i = 1; i <= PICTURES; i++) {
            gallery.keep(Samples.plain(i), Samples.recipe("photo" + i + ".jpg", "波.jpg"));
        }
        window = Toolkit.onFx(this::show);
    }

    private Window show() {
        GalleryModel model = new GalleryModel(new House(gallery, Lane.direct(), Runnable::run, List::of));
        model.outgoing().leadTo(new Ways(used::add, likened::add, photographs::add, paintings::add, Optional::empty));
        Notices notices = new Notices(home.resolve("log"));
        GalleryView view = new GalleryView(model, new Kit(Text.in(Locale.ENGLISH), notices), () -> 0.9);
        Scene scene = new Scene(view);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(1200);
        stage.setHeight(700);
        stage.show();
        model.open();
        return new Window(model, view, notices, stage, scene);
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.onFx(() -> {
            window.stage.close();
            return true;
        });
        gallery.close();
    }

    private void press(KeyCode... keys) throws Exception {
        pressOn(".artwork-grid", keys);
    }

    private void pressOn(String where, KeyCode... keys) throws Exception {
        Toolkit.onFx(() -> {
            Node grid = window.scene.lookup(where);
            for (KeyCode key : keys) {
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
            window.scene.snapshot(null);
            return true;
        });
        Toolkit.settle();
    }

    private List<String> words() throws Exception {
        return Toolkit.onFx(() -> Stream.of(".label", ".button")
                .flatMap(kind -> window.scene.getRoot().lookupAll(kind).stream())
                .filter(GalleryViewTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private String selected() {
        return window.model.wall().selected().get().map(Samples::name).orElse("none");
    }

    @Test
    void arrowsMoveAndTheSelectedPictureIsTold() throws Exception {
        press(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("photo29-波.png");
        press(KeyCode.END);
        assertThat(selected()).isEqualTo("photo1-波.png");
        press(KeyCode.HOME, KeyCode.DOWN, KeyCode.UP);
        assertThat(selected()).isEqualTo("photo30-波.png");
        assertThat(words()).contains("30 pictures", "photo30-波.png", "photo30.jpg", "波.jpg", "80%");
    }

    @Test
    void deleteThrowsAwayAndTheNoticeBringsBack() throws Exception {
        press(KeyCode.DELETE);
        assertThat(words()).contains("29 pictures");
        assertThat(window.notices.shown()).hasSize(1);

        Toolkit.onFx(() -> {
            window.notices.shown().getFirst().actions().getFirst().run().run();
            return true;
        });
        assertThat(words()).contains("30 pictures");
        assertThat(selected()).isEqualTo("photo30-波.png");
    }

    @Test
    void whatIsBroughtBackOtherwiseIsNoLongerOffered() throws Exception {
        press(KeyCode.DELETE, KeyCode.DELETE);
        assertThat(window.notices.shown()).hasSize(2);

        Toolkit.onFx(() -> {
            window.model.deeds().discarded().undo();
            return true;
        });

        Toolkit.settle();
        assertThat(window.notices.shown())
                .singleElement()
                .satisfies(left ->
                        assertThat(left.words().apply(Text.in(Locale.ENGLISH))).contains("photo30-波.png"));

        press(KeyCode.DELETE);
        assertThat(window.notices.shown()).hasSize(2);
        Toolkit.onFx(() -> {
            window.model.deeds().discarded().undo();
            return true;
        });
        Toolkit.settle();
        assertThat(window.notices.shown()).as("the same picture again").hasSize(1);
    }

    /// With a modifier: `Shift+RIGHT`, `Ctrl+A`.
    private void hold(boolean shift, boolean control, KeyCode... keys) throws Exception {
        Toolkit.onFx(() -> {
            Node grid = window.scene.lookup(".artwork-grid");
            for (KeyCode key : keys) {
                Event.fireEvent(grid, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
            }
            window.scene.snapshot(null);
            return true;
        });
    }

    private void click(int tile, boolean shift, boolean control) throws Exception {
        Toolkit.onFx(() -> {
            Node node = tile(tile);
            for (EventType<MouseEvent> type :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(
                        node,
                        new MouseEvent(
                                type,
                                5,
                                5,
                                5,
                                5,
                                MouseButton.PRIMARY,
                                1,
                                shift,
                                control,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null));
            }
            return true;
        });
    }

    /// Of the picture that hangs at this place.
    private ArtworkTile tile(int place) {
        Artwork artwork = window.model.wall().artworks().get(place);
        return window.scene.getRoot().lookupAll(".artwork-tile").stream()
                .map(ArtworkTile.class::cast)
                .filter(tile -> tile.isVisible() && tile.shows(artwork))
                .findFirst()
                .orElseThrow();
    }

    private List<String> chosen() {
        return window.model.wall().chosenArtworks().stream().map(Samples::name).toList();
    }

    @Test
    void severalAreChosenByMouse() throws Exception {
        click(1, false, false);
        click(3, true, false);
        assertThat(chosen()).containsExactly("photo29-波.png", "photo28-波.png", "photo27-波.png");
        click(2, false, true);
        click(0, false, true);
        assertThat(chosen()).containsExactly("photo30-波.png", "photo29-波.png", "photo27-波.png");
        click(3, false, false);
        assertThat(chosen()).as("one of them alone").containsExactly("photo27-波.png");
    }

    @Test
    void severalAreChosenByKeys() throws Exception {
        hold(true, false, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(chosen()).containsExactly("photo30-波.png", "photo29-波.png");
        hold(false, true, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE);
        assertThat(chosen()).containsExactly("photo30-波.png", "photo29-波.png", "photo27-波.png");
        hold(false, true, KeyCode.A);
        assertThat(chosen()).hasSize(PICTURES);
        assertThat(words()).contains("30 pictures chosen", "Copy to a folder…", "Move to the trash");
        press(KeyCode.ESCAPE);
        assertThat(chosen()).containsExactly("photo27-波.png");
        assertThat(words()).doesNotContain("30 pictures chosen");
    }

    @Test
    void thoseWhoHearThePageAreToldWhatIsChosen() throws Exception {
        hold(true, false, KeyCode.RIGHT);
        press(KeyCode.S);
        Toolkit.onFx(() -> {
            ArtworkGrid grid = (ArtworkGrid) window.scene.lookup(".artwork-grid");
            ArtworkTile second = tile(1);
            assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.MULTIPLE_SELECTION))
                    .isEqualTo(true);
            assertThat(grid.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                    .isSameAs(second);
            assertThat(second.queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                    .isEqualTo(true);
            assertThat(second.getAccessibleText()).isEqualTo("photo29-波.png, starred");
            assertThat(tile(2).queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                    .isEqualTo(false);
            return true;
        });
    }

    @Test
    void whatIsLookedAtCloselyIsChosenAlone() throws Exception {
        hold(true, false, KeyCode.RIGHT, KeyCode.RIGHT);
        press(KeyCode.SPACE);
        pressOn(".picture-canvas", KeyCode.DELETE);

        assertThat(window.model.wall().artworks()).hasSize(PICTURES - 1);
    }

    @Test
    void theKeysGoBackToThePicturesWhereTheirButtonHasGone() throws Exception {
        hold(true, false, KeyCode.RIGHT);
        Toolkit.onFx(() -> {
            Button none = window.scene.getRoot().lookupAll(".several-actions .button").stream()
                    .map(Button.class::cast)
                    .filter(button -> "gallery.none".equals(button.getId()))
                    .findFirst()
                    .orElseThrow();
            none.requestFocus();
            none.fire();
            return true;
        });

        assertThat(chosen()).hasSize(1);
        assertThat(Toolkit.onFx(() -> window.scene.getFocusOwner())).isInstanceOf(ArtworkGrid.class);
    }

    @Test
    void oneNoticeBringsSeveralBack() throws Exception {
        hold(true, false, KeyCode.RIGHT, KeyCode.RIGHT);
        press(KeyCode.DELETE);
        assertThat(words()).contains("27 pictures", "Trash (3)");
        assertThat(window.notices.shown()).hasSize(1);

        Toolkit.onFx(() -> {
            window.notices.shown().getFirst().actions().getFirst().run().run();
            return true;
        });
        assertThat(words()).contains("30 pictures").doesNotContain("Trash (3)");
    }

    @Test
    void theQuestionNamesNumberAndSize() throws Exception {
        Toolkit.onFx(() -> {
            Alert asked = new Emptying(12, 34_560_000)
                    .question(new Kit(Text.in(Locale.ENGLISH), window.notices), window.scene);
            assertThat(asked.getHeaderText()).isEqualTo("Delete 12 pictures for good?");
            assertThat(asked.getContentText()).contains("12 files, 34.6 MB", "the recipes inside");
            List<Button> buttons = asked.getButtonTypes().stream()
                    .map(type -> (Button) asked.getDialogPane().lookupButton(type))
                    .toList();
            assertThat(buttons)
                    .filteredOn(Button::isDefaultButton)
                    .extracting(Button::getText)
                    .containsExactly("Keep");
            return true;
        });
    }

    @Test
    void aNameIsTypedAndARefusalStandsBeneath() throws Exception {
        TextField field = Toolkit.onFx(() -> {
            window.scene.snapshot(null);
            window.view.rename();
            TextField typed = (TextField) window.scene.lookup(".name-edited .text-field");
            assertThat(typed.getText()).isEqualTo("photo30-波");
            typed.setText("photo29-波");
            typed.fireEvent(new ActionEvent());
            return typed;
        });
        Toolkit.settle();
        assertThat(words()).contains("Another picture in this folder is named “photo29-波”. Choose another name.");
        Toolkit.onFx(() -> {
            assertThat(field.isFocused()).isTrue();
            field.setText("晨光");
            field.fireEvent(new ActionEvent());
            return true;
        });
        Toolkit.settle();
        assertThat(words()).contains("晨光.png").noneMatch(word -> word.startsWith("Another picture"));
        assertThat(Toolkit.onFx(() -> window.scene.getFocusOwner())).isInstanceOf(ArtworkGrid.class);
    }

    @Test
    void f2AmongThePicturesAsksForAName() throws Exception {
        press(KeyCode.RIGHT, KeyCode.F2);
        TextField field = (TextField) window.scene.lookup(".name-edited .text-field");
        assertThat(field.getText()).isEqualTo("photo29-波");
        assertThat(isSeen(field)).isTrue();
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void f2LeavesTheChosenOnesOfTheTrashAsTheyAre() throws Exception {
        hold(false, true, KeyCode.A);
        press(KeyCode.DELETE);
        Toolkit.onFx(() -> {
            window.model.inTrash().set(true);
            return true;
        });
        hold(false, true, KeyCode.A);
        press(KeyCode.F2);
        assertThat(window.model.wall().chosen().get()).hasSize(PICTURES);
    }

    @Test
    void theKeysAreAmongThePicturesOnTheWayToTheTrashAndBack() throws Exception {
        press(KeyCode.DELETE);
        for (String way : List.of("gallery.trash.open", "gallery.trash.leave")) {
            Toolkit.onFx(() -> {
                Button button = window.scene.getRoot().lookupAll(".gallery-head .button").stream()
                        .map(Button.class::cast)
                        .filter(each -> way.equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
                button.requestFocus();
                button.fire();
                return true;
            });
            assertThat(Toolkit.onFx(() -> window.scene.getFocusOwner())).isInstanceOf(ArtworkGrid.class);
        }
    }

    @Test
    void whereAllIsInTheTrashTheWayThereIsLeft() throws Exception {
        hold(false, true, KeyCode.A);
        press(KeyCode.DELETE);
        assertThat(words()).contains("No pictures yet", "Trash (30)");
        Toolkit.onFx(() -> {
            window.model.inTrash().set(true);
            return true;
        });
        assertThat(words()).contains("Trash", "Put back").doesNotContain("Use this recipe", "No pictures yet");
        press(KeyCode.ENTER);
        assertThat(window.model.trash().get().pictures()).hasSize(PICTURES - 1);
    }

    @Test
    void enterUsesTheRecipeAndSGivesTheStar() throws Exception {
        press(KeyCode.ENTER, KeyCode.S);

        assertThat(used).containsExactly(Samples.recipe("photo30.jpg", "波.jpg"));
        assertThat(window.model.wall().artworks().getFirst().starred()).isTrue();
    }

    @Test
    void onlyRowsInSightHaveTiles() throws Exception {
        press(KeyCode.END);
        int tiles = Toolkit.onFx(
                () -> window.scene.getRoot().lookupAll(".artwork-tile").size());
        assertThat(tiles).isBetween(4, PICTURES - 1);
    }

    @Test
    void whereNothingFitsThePageSaysWhatToDo() throws Exception {
        Toolkit.onFx(() -> {
            window.model.words().set("nothing of that name");
            return true;
        });
        assertThat(words()).contains("No picture matches").doesNotContain("No pictures yet");
    }

    @Test
    void aPictureIsLookedAtCloselyAndTheKeysLeadToTheNext() throws Exception {
        press(KeyCode.SPACE);
        assertThat(closeUp()).isNotNull();
        assertThat(window.scene.lookup(".artwork-grid")).isNull();
        pressOn(".picture-canvas", KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(window.model.wall().selectedIndex()).isEqualTo(2);
        pressOn(".picture-canvas", KeyCode.ESCAPE);
        assertThat(closeUp()).isNull();
        assertThat(window.scene.lookup(".artwork-grid")).isNotNull();
    }

    @Test
    void theLastPictureThrownAwayEndsTheCloserLook() throws Exception {
        Toolkit.onFx(() -> {
            window.model.words().set("photo7.");
            window.model.closeUp().set(true);
            window.model.deeds().trash();
            return true;
        });
        assertThat(window.model.wall().selectedIndex()).isEqualTo(-1);
        assertThat(window.model.closeUp().get()).isFalse();
    }

    private @Nullable Node closeUp() {
        return window.scene.lookup(".close-up");
    }
}
