package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.explore.Visit;
import atelier.image.Raster;
import atelier.recipe.Latent;
import atelier.ui.Toolkit;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Animations are put together, played and gone through by hand.
class WalkPaneTest extends ExplorePanes {
    @Test
    void theButtonStopsWhatItPlays() throws Exception {
        explore((model, kit) -> {
            model.travel().draw(1);
            model.journey().visits().forEach(model.walk()::add);
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
        });
    }

    @Test
    void theMomentIsShownWhileItIsHeldAndThenWhereOneIs() throws Exception {
        explore((model, kit) -> {
            model.travel().draw(1);
            model.journey().visits().forEach(model.walk()::add);
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

            moment.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.RIGHT, false, false, false, false));

            assertThat(picture(model).largestDifference(here)).isZero();
            assertThat(model.journey().visits()).hasSize(2);
        });
    }

    @Test
    void theAnimationOfAnotherGeneratorBeginsAtItsBeginning() throws Exception {
        explore((model, kit) -> {
            model.travel().draw(1);
            model.journey().visits().forEach(model.walk()::add);
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
        });
    }

    @Test
    void ofTwoEqualPicturesOfAnAnimationTheOneThatIsChosenIsTakenOut() throws Exception {
        explore((model, kit) -> {
            Visit first = model.journey().here().get().orElseThrow();
            model.travel().draw(1);
            Visit second = model.journey().here().get().orElseThrow();
            List.of(first, second, first).forEach(model.walk()::add);
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
            assertThat(model.walk().stops()).extracting(WalkModel.Stop::visit).containsExactly(first, second);

            button(scene, "explore.stop.earlier").fire();
            assertThat(model.walk().stops()).extracting(WalkModel.Stop::visit).containsExactly(second, first);
            later.fire();
            assertThat(model.walk().stops()).extracting(WalkModel.Stop::visit).containsExactly(first, second);
        });
    }

    @Test
    void thePictureThatIsChosenIsGivenTimesAndStaysChosen() throws Exception {
        explore((model, kit) -> {
            model.travel().draw(1);
            model.journey().visits().forEach(model.walk()::add);
            model.walk().loop().set(false);
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
            assertThat(model.walk().seconds(1)).isEqualTo(model.walk().seconds().get());
            assertThat(scene.getRoot().lookupAll(".around-cell")).containsExactlyInAnyOrderElementsOf(pictures);
            assertThat(pictures.getFirst().isSelected()).isTrue();

            pictures.getLast().fire();
            assertThat(hold.getValue()).isZero();
            assertThat(seconds.isDisabled()).isTrue();
            assertThat(model.walk().stops().getFirst().hold()).isEqualTo(2);
        });
    }

    private static Raster picture(ExploreModel model) {
        return model.spot().picture().get().orElseThrow();
    }
}
