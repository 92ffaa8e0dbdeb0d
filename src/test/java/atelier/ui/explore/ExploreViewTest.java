package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.explore.Visit;
import atelier.infer.UntrainedGenerator;
import atelier.studio.Settings.Theme;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the page looks like is kept in `target/screenshots`.
@ExtendWith(Toolkit.class)
class ExploreViewTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"LIGHT,en,1280,800,100", "DARK,zh-CN,1920,1080,100", "DARK,en,1280,800,150", "LIGHT,zh-CN,1280,800,150"
    })
    void everyStateShowsAllItsWords(Theme theme, Locale language, int width, int height, int textSize)
            throws Exception {
        List<String> clipped = new ArrayList<>();
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                Kit kit = new Kit(Text.in(language), new Notices(home.resolve("log")));
                Scene scene = new Scene(
                        new ExploreView(model, new ExploreView.Neighbours(_ -> {}, _ -> {}, Optional::empty), kit));
                new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), theme, textSize).dress(scene);
                Stage stage = new Stage();
                stage.setScene(scene);
                // The rail at the left takes the rest of the window.
                stage.setWidth(width - 88 * textSize / 100.0);
                stage.setHeight(height);
                stage.show();
                String end = "-" + theme + "-" + language + "-text-" + textSize;
                Toolkit.snapshot(scene, "explore-empty" + end);
                clipped.addAll(Toolkit.cut(scene.getRoot()));
                model.open();
                model.travel().draw(4);
                model.journey().star(model.journey().here().get().orElseThrow(), true);
                model.ways().name(0, "smile, from the corners of the mouth to the eyes");
                model.ways().lock(1, true);
                for (int i = 0; i < 5; i++) {
                    model.kin().pick(i);
                    model.walk().stops().add(model.journey().here().get().orElseThrow());
                }
                model.travel().undo();
                model.travel().undo();
                model.kin().pick(6);
                model.kin().mix(List.copyOf(model.journey().visits()));
                model.drawMany();
                model.arrivals().findLike("looking", Path.of("assets/samples/photos/lighthouse.jpg"));
                for (String tab :
                        List.of("explore.around", "explore.many", "explore.visits", "explore.walk", "explore.map")) {
                    select(scene, tab);
                    Toolkit.snapshot(scene, tab.replace('.', '-') + end);
                    clipped.addAll(Toolkit.cut(scene.getRoot()));
                }
                UntrainedGenerator.installLayered(home.resolve("models"), "layered", List.of(3, 2, 3));
                model.open();
                model.choose(model.generators().get().stream()
                        .filter(each -> !each.layers().isEmpty())
                        .findFirst()
                        .orElseThrow());
                model.travel().draw(5);
                select(scene, "explore.visits");
                Toolkit.snapshot(scene, "explore-layers" + end);
                clipped.addAll(Toolkit.cut(scene.getRoot()));
                assertThat(scene.getRoot().lookupAll(".menu-button"))
                        .filteredOn(node -> "explore.layers".equals(node.getId()))
                        .anyMatch(Node::isVisible);
                stage.close();
                return true;
            });
        }
        assertThat(clipped).isEmpty();
    }

    @Test
    void theButtonStopsWhatItPlays() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                model.travel().draw(1);
                model.walk().stops().addAll(model.journey().visits());
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new WalkPane(model, new Thumbnail(model), kit));
                ToggleButton play = scene.getRoot().lookupAll(".toggle-button").stream()
                        .filter(node -> "explore.play".equals(node.getId()))
                        .map(ToggleButton.class::cast)
                        .findFirst()
                        .orElseThrow();
                assertThat(play.getText()).isEqualTo("Play");
                play.fire();
                assertThat(play.getText()).isEqualTo("Stop");
                play.fire();
                assertThat(play.getText()).isEqualTo("Play");
                return true;
            });
        }
    }

    @Test
    void aNameThatIsGivenKeepsTheFocusWhereItWas() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Stage stage = new Stage();
                stage.setScene(new Scene(new WaysPane(model, kit), 304, 800));
                stage.show();
                model.open();
                Toolkit.snapshot(stage.getScene(), "explore-ways");
                Button words = (Button) stage.getScene().getRoot().lookup(".name-words");
                assertThat(words.getText()).isEqualTo("Way 1");

                words.fire();
                TextField field = (TextField) stage.getScene().getFocusOwner();
                field.setText("how far the sun has sunk");
                field.fireEvent(new ActionEvent());

                assertThat(model.ways().all().getFirst().name()).isEqualTo("how far the sun has sunk");
                assertThat(stage.getScene().getFocusOwner()).isSameAs(words);
                assertThat(words.getText()).isEqualTo("how far the sun has sunk");
                stage.close();
                return true;
            });
        }
    }

    @Test
    void aVisitIsToldToComeOfAnotherByItsName() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                Visit first = model.journey().here().get().orElseThrow();
                model.kin().pick(2);
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new VisitsPane(model, new Thumbnail(model), kit), 348, 600);
                Toolkit.snapshot(scene, "explore-visits-near");
                assertThat(ways(scene)).anyMatch(how -> how.endsWith("near " + first.id()));

                model.journey().name(first, "dawn");

                Toolkit.snapshot(scene, "explore-visits-near");
                assertThat(ways(scene)).anyMatch(how -> how.endsWith("near dawn"));

                model.kin().meet(first);

                Toolkit.snapshot(scene, "explore-visits-mix");
                assertThat(ways(scene)).anyMatch(how -> how.endsWith("a mix of 2, dawn"));
                return true;
            });
        }
    }

    @Test
    void ofTwoEqualPicturesOfAnAnimationTheOneThatIsChosenIsTakenOut() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                Visit first = model.journey().here().get().orElseThrow();
                model.travel().draw(1);
                Visit second = model.journey().here().get().orElseThrow();
                model.walk().stops().addAll(first, second, first);
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new StopsPane(model, new Thumbnail(model), kit), 348, 600);
                Toolkit.snapshot(scene, "explore-stops");
                Button later = button(scene, "explore.stop.later");
                assertThat(later.isDisabled()).isTrue();

                scene.getRoot().lookupAll(".around-cell").stream()
                        .skip(2)
                        .map(ToggleButton.class::cast)
                        .forEach(ToggleButton::fire);
                assertThat(model.journey().here().get()).contains(first);
                assertThat(later.isDisabled()).isTrue();
                button(scene, "explore.stop.remove").fire();
                assertThat(model.walk().stops()).containsExactly(first, second);

                button(scene, "explore.stop.earlier").fire();
                assertThat(model.walk().stops()).containsExactly(second, first);
                later.fire();
                assertThat(model.walk().stops()).containsExactly(first, second);
                return true;
            });
        }
    }

    private static Button button(Scene scene, String id) {
        return scene.getRoot().lookupAll(".button").stream()
                .filter(node -> id.equals(node.getId()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFigureTellsHowFarOutOneIsWhereTheSliderEnds() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                WayRow row = new WayRow(
                        model, model.ways().all().getFirst(), 0, new Kit(Text.in(Locale.ENGLISH), new Notices(home)));

                row.follow(model.ways().moved(model.spot().point().get().orElseThrow(), 0, -WaysModel.REACH - 1.5));

                assertThat(((Label) row.lookup(".amount")).getText()).isEqualTo(WayRow.signed(-WaysModel.REACH - 1.5));
                assertThat(((Slider) row.lookup(".slider")).getValue()).isEqualTo(-WaysModel.REACH);
                return true;
            });
        }
    }

    /// How the visits of the list have come about.
    private static List<String> ways(Scene scene) {
        return scene.getRoot().lookupAll(".visit-how").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void aPadlockIsOpenUntilItIsShutAndSaysWhatAClickDoes() throws Exception {
        Toolkit.onFx(() -> {
            Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
            BooleanProperty shut = new SimpleBooleanProperty();
            ToggleButton lock = kit.lock("explore.way.lock", shut);
            assertThat(icon(lock)).isEqualTo(Feather.UNLOCK);
            assertThat(lock.getTooltip().getText()).startsWith("Lock");

            shut.set(true);

            assertThat(icon(lock)).isEqualTo(Feather.LOCK);
            assertThat(lock.getTooltip().getText()).startsWith("Unlock");
            return true;
        });
    }

    private static Ikon icon(ToggleButton button) {
        return ((FontIcon) button.getGraphic()).getIconCode();
    }

    private static void select(Scene scene, String tab) {
        scene.getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> tab.equals(node.getId()))
                .map(ToggleButton.class::cast)
                .forEach(toggle -> toggle.setSelected(true));
    }
}
