package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.explore.Visit;
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
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page looks like is kept in `target/screenshots`.
class ExploreViewTest extends ExplorePanes {
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
    void thePictureThatWasLookedForIsPutAway() throws Exception {
        explore((model, kit) -> {
            Scene scene = new Scene(new PicturePane(model, kit), 400, 400);
            model.arrivals().findLike("looking", Path.of("assets/samples/photos/lighthouse.jpg"));
            Node card = scene.getRoot().lookup(".reference");
            assertThat(card.isVisible()).isTrue();
            Visit found = model.journey().here().get().orElseThrow();

            button(scene, "explore.reference.hide").fire();

            assertThat(card.isVisible()).isFalse();
            assertThat(model.journey().here().get()).contains(found);
        });
    }

    private static void select(Scene scene, String tab) {
        scene.getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> tab.equals(node.getId()))
                .map(ToggleButton.class::cast)
                .forEach(toggle -> toggle.setSelected(true));
    }
}
