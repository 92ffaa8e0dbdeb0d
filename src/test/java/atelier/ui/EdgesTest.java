package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Settings.Theme;
import atelier.ui.shell.Look;
import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What has nothing but its edge to be seen by stands out from the page by 3 : 1, as WCAG 2 asks.
@ExtendWith(Toolkit.class)
class EdgesTest {
    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void whatCanBeTickedSwitchedOrDroppedOntoIsSeen(Theme theme) throws Exception {
        List<Double> contrasts = Toolkit.onFx(() -> {
            Button drop = new Button("Drop");
            drop.getStyleClass().setAll("drop-target");
            VBox page = new VBox(new CheckBox("Box"), new RadioButton("Dot"), new ToggleSwitch(), drop);
            page.getStyleClass().add("shell");
            Scene scene = new Scene(page, 300, 300);
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), theme, 100).dress(scene);
            scene.snapshot(null);
            Color behind = (Color) page.getBackground().getFills().getLast().getFill();
            List<Double> found = new ArrayList<>();
            for (String part : List.of(".check-box > .box", ".radio-button > .radio", ".toggle-switch > .thumb-area")) {
                Paint edge = ((Region) scene.getRoot().lookup(part))
                        .getBackground()
                        .getFills()
                        .getFirst()
                        .getFill();
                found.add(Contrast.between((Color) edge, behind));
            }
            Paint edge = drop.getBorder().getStrokes().getFirst().getTopStroke();
            found.add(Contrast.between((Color) edge, behind));
            return found;
        });

        assertThat(contrasts)
                .hasSize(4)
                .allSatisfy(contrast -> assertThat(contrast).isGreaterThan(3));
    }
}
