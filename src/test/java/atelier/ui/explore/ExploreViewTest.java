package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.explore.Visit;
import atelier.image.Raster;
import atelier.infer.UntrainedGenerator;
import atelier.model.ModelId;
import atelier.recipe.Latent;
import atelier.recipe.Recipe;
import atelier.studio.Settings.Theme;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
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
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
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
                Scene scene = new Scene(new ExploreView(
                        model, new ExploreView.Neighbours(_ -> {}, _ -> {}, Optional::empty, () -> {}, () -> {}), kit));
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
                    model.walk().add(model.journey().here().get().orElseThrow());
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
                model.journey().visits().forEach(model.walk()::add);
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
                assertThat(words.getText()).isEqualTo("Direction 1");

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

                model.travel().move(1, 2.5);
                model.travel().rest();

                Toolkit.snapshot(scene, "explore-visits-moved");
                assertThat(ways(scene)).anyMatch(how -> how.endsWith("direction 2, from 3"));

                model.ways().name(1, "smile");

                Toolkit.snapshot(scene, "explore-visits-moved");
                assertThat(ways(scene)).anyMatch(how -> how.endsWith("smile, from 3"));
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
                List.of(first, second, first).forEach(model.walk()::add);
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
                assertThat(model.walk().stops())
                        .extracting(WalkModel.Stop::visit)
                        .containsExactly(first, second);

                button(scene, "explore.stop.earlier").fire();
                assertThat(model.walk().stops())
                        .extracting(WalkModel.Stop::visit)
                        .containsExactly(second, first);
                later.fire();
                assertThat(model.walk().stops())
                        .extracting(WalkModel.Stop::visit)
                        .containsExactly(first, second);
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

    @Test
    void manyAreDrawnFromTheSeedThatIsTypedOnAndInTheColumnsThatAreChosen() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new ManyPane(model, new Thumbnail(model), kit), 348, 700);
                Toolkit.snapshot(scene, "explore-many-folded");
                ((TitledPane) scene.getRoot().lookup(".titled-pane")).setExpanded(true);
                Toolkit.snapshot(scene, "explore-many-layout");
                TextField seed = (TextField) control(scene, "explore.many.first");

                seed.setText("1000");
                seed.fireEvent(new ActionEvent());
                assertThat(first(model)).isEqualTo(1000);

                button(scene, "explore.many.draw").fire();
                assertThat(first(model)).isNotEqualTo(1000);
                assertThat(seed.getText()).isEqualTo(Long.toString(first(model)));

                seed.setText("77");
                button(scene, "explore.many.draw").fire();
                assertThat(first(model)).isEqualTo(77);

                ((ComboBox<?>) control(scene, "explore.many.columns"))
                        .getSelectionModel()
                        .select(8);
                assertThat(model.many().grid().get()).isEqualTo(new ManyModel.Grid(9, 4));
                assertThat(first(model)).isEqualTo(77);
                assertThat(model.many().drawn().get().orElseThrow().points()).hasSize(36);

                seed.setText("moon");
                ((ComboBox<?>) control(scene, "explore.many.rows"))
                        .getSelectionModel()
                        .select(1);
                assertThat(model.many().grid().get()).isEqualTo(new ManyModel.Grid(9, 2));
                assertThat(seed.getText()).isEqualTo("moon");
                for (int times = 0; times < 2; times++) {
                    seed.setText("moon");
                    seed.fireEvent(new ActionEvent());
                    assertThat(seed.getText()).isEqualTo(Long.toString(first(model)));
                }
                return true;
            });
        }
    }

    @Test
    void theMomentIsShownWhileItIsHeldAndThenWhereOneIs() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                model.travel().draw(1);
                model.journey().visits().forEach(model.walk()::add);
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new WalkPane(model, new Thumbnail(model), kit), 348, 700);
                Toolkit.snapshot(scene, "explore-walk-moment");
                Slider moment = (Slider) control(scene, "explore.walk.moment");
                ToggleButton play = (ToggleButton) control(scene, "explore.play");
                Raster here = picture(model);
                Latent point = model.spot().point().get().orElseThrow().latent();
                play.fire();

                moment.setValue(0.25);

                assertThat(play.isSelected()).isFalse();
                assertThat(picture(model).largestDifference(here)).isPositive();
                assertThat(model.spot().point().get().orElseThrow().latent()).isEqualTo(point);

                moment.fireEvent(
                        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.RIGHT, false, false, false, false));

                assertThat(picture(model).largestDifference(here)).isZero();
                assertThat(model.journey().visits()).hasSize(2);
                return true;
            });
        }
    }

    @Test
    void theAnimationOfAnotherGeneratorBeginsAtItsBeginning() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                model.travel().draw(1);
                model.journey().visits().forEach(model.walk()::add);
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new WalkPane(model, new Thumbnail(model), kit), 348, 700);
                Toolkit.snapshot(scene, "explore-walk-another");
                Slider moment = (Slider) control(scene, "explore.walk.moment");
                ToggleButton play = (ToggleButton) control(scene, "explore.play");
                moment.setValue(0.25);
                play.fire();
                assertThat(play.isSelected()).isTrue();

                model.choose(model.generators().get().getLast());

                assertThat(play.isSelected()).isFalse();
                assertThat(moment.getValue()).isZero();
                return true;
            });
        }
    }

    /// All that is folded away open, in the narrowest place that there is for it.
    @ParameterizedTest
    @CsvSource({"en", "zh-CN"})
    void whatIsFoldedFitsANarrowSideWithLargeWords(Locale language) throws Exception {
        List<String> cut = new ArrayList<>();
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                model.travel().draw(1);
                model.journey().visits().forEach(model.walk()::add);
                model.drawMany();
                Kit kit = new Kit(Text.in(language), new Notices(home.resolve("log")));
                Thumbnail thumbnails = new Thumbnail(model);
                for (Parent pane :
                        List.of(new WalkPane(model, thumbnails, kit), new ManyPane(model, thumbnails, kit))) {
                    Scene scene = new Scene(pane, 360, 700);
                    new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, 150).dress(scene);
                    String name = "explore-narrow-" + pane.getClass().getSimpleName() + "-" + language;
                    Toolkit.snapshot(scene, name);
                    ((TitledPane) pane.lookup(".titled-pane")).setExpanded(true);
                    pane.lookupAll(".around-cell").stream()
                            .filter(ToggleButton.class::isInstance)
                            .limit(1)
                            .forEach(picture -> ((ToggleButton) picture).fire());
                    Toolkit.snapshot(scene, name);
                    cut.addAll(Toolkit.cut(pane));
                }
                return true;
            });
        }
        assertThat(cut).isEmpty();
    }

    private static Raster picture(ExploreModel model) {
        return model.spot().picture().get().orElseThrow();
    }

    @Test
    void thePictureThatIsChosenIsGivenTimesAndStaysChosen() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                model.travel().draw(1);
                model.journey().visits().forEach(model.walk()::add);
                model.walk().loop().set(false);
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new StopsPane(model, new Thumbnail(model), kit), 348, 600);
                Toolkit.snapshot(scene, "explore-stop-times");
                Slider hold = (Slider) control(scene, "explore.stop.hold");
                Slider seconds = (Slider) control(scene, "explore.stop.seconds");
                assertThat(hold.getParent().getParent().isVisible()).isFalse();
                List<ToggleButton> pictures = scene.getRoot().lookupAll(".around-cell").stream()
                        .map(ToggleButton.class::cast)
                        .toList();

                pictures.getFirst().fire();
                assertThat(hold.getParent().getParent().isVisible()).isTrue();
                assertThat(seconds.getValue()).isEqualTo(model.walk().seconds().get());
                hold.setValue(2);
                seconds.setValue(4);
                assertThat(model.walk().stops().getFirst().hold()).isEqualTo(2);
                assertThat(model.walk().seconds(0)).isEqualTo(4);
                assertThat(model.walk().seconds(1))
                        .isEqualTo(model.walk().seconds().get());
                assertThat(scene.getRoot().lookupAll(".around-cell")).containsExactlyInAnyOrderElementsOf(pictures);
                assertThat(pictures.getFirst().isSelected()).isTrue();

                pictures.getLast().fire();
                assertThat(hold.getValue()).isZero();
                assertThat(seconds.isDisabled()).isTrue();
                assertThat(model.walk().stops().getFirst().hold()).isEqualTo(2);
                return true;
            });
        }
    }

    private static long first(ExploreModel model) {
        return model.many().drawn().get().orElseThrow().first();
    }

    private static Node control(Scene scene, String id) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWayIsMovedAlongByChanceUnlessItIsLocked() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                WayRow row = new WayRow(model, model.ways().all().getFirst(), 0, kit);
                Button chance = button(new Scene(row), "explore.way.chance");

                chance.fire();
                assertThat(model.journey().visits()).hasSize(2);

                model.ways().lock(0, true);
                row.show(model.ways().all().getFirst());
                chance.fire();
                assertThat(chance.isDisabled()).isTrue();
                assertThat(model.journey().visits()).hasSize(2);
                return true;
            });
        }
    }

    @Test
    void whatIsToldOfAMissingModelLeadsToTheModels() throws Exception {
        List<String> led = new ArrayList<>();
        Notices notices = new Notices(home.resolve("log"));
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                Scene scene = scene(model, notices, () -> led.add("models"));
                model.open();
                model.arrivals().show(new Recipe.Generate(new ModelId("gone"), 1, Latent.of(1), 1, 0));
                return scene;
            });
            // It is told right after.
            Toolkit.onFx(() -> {
                assertThat(notices.shown()).hasSize(1);
                Notice told = notices.shown().getFirst();
                assertThat(told.words().apply(Text.in(Locale.ENGLISH))).contains("gone", "Models page");
                told.actions().getFirst().run().run();
                return true;
            });
        }
        assertThat(led).containsExactly("models");
    }

    @Test
    void theSizeThatARecipeBroughtBackIsShown() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                Scene scene = scene(model, new Notices(home.resolve("log")), () -> {});
                ComboBox<?> sizes = scene.getRoot().lookupAll(".combo-box").stream()
                        .filter(node -> "explore.size".equals(node.getId()))
                        .map(node -> (ComboBox<?>) node)
                        .findFirst()
                        .orElseThrow();

                model.size().set(300);

                Object shown = sizes.getValue();
                assertThat(shown).isEqualTo(300);
                sizes.getSelectionModel().selectFirst();
                assertThat(model.size().get()).isZero();
                return true;
            });
        }
    }

    private static Scene scene(ExploreModel model, Notices notices, Runnable models) {
        return new Scene(new ExploreView(
                model,
                new ExploreView.Neighbours(_ -> {}, _ -> {}, Optional::empty, () -> {}, models),
                new Kit(Text.in(Locale.ENGLISH), notices)));
    }

    @Test
    void withoutAGeneratorTwoButtonsLeadOn() throws Exception {
        List<String> led = new ArrayList<>();
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                Scene scene = new Scene(new ExploreView(
                        spaces.model(),
                        new ExploreView.Neighbours(
                                _ -> {}, _ -> {}, Optional::empty, () -> led.add("train"), () -> led.add("models")),
                        new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")))));

                button(scene, "explore.empty.train").fire();
                button(scene, "explore.empty.models").fire();
                return true;
            });
        }
        assertThat(led).containsExactly("train", "models");
    }

    @Test
    void whatIsOpenBesideThePictureIsShutByAnotherClick() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                Scene scene = sized(spaces.model(), 1192, 100);
                Region picture = (Region) scene.getRoot().lookup(".explore-picture");
                Toolkit.snapshot(scene, "explore-side-open");
                double beside = picture.getWidth();

                ((ToggleButton) control(scene, "explore.around")).fire();
                Toolkit.snapshot(scene, "explore-side-shut");
                assertThat(scene.getRoot().lookup(".around")).isNull();
                assertThat(picture.getWidth()).isGreaterThan(beside + 200);

                ((ToggleButton) control(scene, "explore.visits")).fire();
                Toolkit.snapshot(scene, "explore-side-other");
                assertThat(scene.getRoot().lookup(".visits")).isNotNull();
                assertThat(picture.getWidth()).isEqualTo(beside);

                ExploreView view = (ExploreView) scene.getRoot();
                view.toggleSide();
                assertThat(scene.getRoot().lookup(".visits")).isNull();
                view.toggleSide();
                assertThat(scene.getRoot().lookup(".visits")).isNotNull();
                return true;
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"872,100,false", "1192,100,true", "1162,150,false"})
    void inANarrowWindowThePictureHasTheRoomAtFirst(int width, int textSize, boolean open) throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                Scene scene = sized(spaces.model(), width, textSize);

                Toolkit.snapshot(scene, "explore-side-" + width + "-text-" + textSize);

                assertThat(scene.getRoot().lookup(".explore-panel").isVisible()).isEqualTo(open);
                assertThat(((Region) scene.getRoot().lookup(".explore-picture")).getWidth())
                        .isGreaterThan(400);
                return true;
            });
        }
    }

    @Test
    void whatSomebodyHasShutStaysShutWhenTheWindowIsWideAgain() throws Exception {
        Toolkit.onFx(() -> {
            SidePane side = new SidePane(new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log"))));
            side.add("explore.around", new Label());
            side.toggle();
            side.fit(500);
            side.fit(2000);
            assertThat(side.open().get()).isFalse();

            side.toggle();
            side.fit(500);
            assertThat(side.open().get()).isFalse();
            side.fit(2000);
            assertThat(side.open().get()).isTrue();
            return true;
        });
    }

    private Scene sized(ExploreModel model, int width, int textSize) {
        Scene scene = new Scene(
                new ExploreView(
                        model,
                        new ExploreView.Neighbours(_ -> {}, _ -> {}, Optional::empty, () -> {}, () -> {}),
                        new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")))),
                width,
                640);
        new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, textSize).dress(scene);
        return scene;
    }

    @Test
    void thePictureThatWasLookedForIsPutAway() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new PicturePane(model, kit), 400, 400);
                model.arrivals().findLike("looking", Path.of("assets/samples/photos/lighthouse.jpg"));
                Node card = scene.getRoot().lookup(".reference");
                assertThat(card.isVisible()).isTrue();
                Visit found = model.journey().here().get().orElseThrow();

                button(scene, "explore.reference.hide").fire();

                assertThat(card.isVisible()).isFalse();
                assertThat(model.journey().here().get()).contains(found);
                return true;
            });
        }
    }

    @Test
    void allVisitsHaveTheirStarAndTheOneThatIsChosenItsUses() throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                model.travel().draw(1);
                Kit kit = new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log")));
                Scene scene = new Scene(new VisitsPane(model, new Thumbnail(model), kit), 348, 600);

                Toolkit.snapshot(scene, "explore-visits-uses");

                assertThat(scene.getRoot().lookupAll(".visit-cell"))
                        .map(VisitCell.class::cast)
                        .filteredOn(cell -> cell.lookup(".visit-uses") != null)
                        .anyMatch(VisitCell::isSelected)
                        .anyMatch(cell -> !cell.isSelected())
                        .allSatisfy(cell -> {
                            assertThat(cell.lookup(".visit-star").isVisible()).isTrue();
                            assertThat(cell.lookup(".visit-uses").isVisible()).isEqualTo(cell.isSelected());
                        });
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
