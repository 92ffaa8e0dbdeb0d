package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidePaneTest extends ExplorePanes {
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
}
