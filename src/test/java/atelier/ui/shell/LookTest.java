package atelier.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Settings.Theme;
import atelier.ui.Toolkit;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Toolkit.class)
class LookTest {
    @Test
    void followsTheSystemWhereTheThemeLeavesItToIt() throws Exception {
        ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
        List<List<String>> worn = Toolkit.onFx(() -> {
            List<List<String>> seen = new ArrayList<>();
            Scene scene = new Scene(new Group());
            Look look = new Look(system, Theme.SYSTEM, 100);
            look.dress(scene);
            seen.add(List.copyOf(scene.getStylesheets()));
            system.set(ColorScheme.DARK);
            seen.add(List.copyOf(scene.getStylesheets()));
            look.choose(Theme.LIGHT);
            seen.add(List.copyOf(scene.getStylesheets()));
            return seen;
        });

        assertThat(worn).containsExactly(Look.sheets(false, 100), Look.sheets(true, 100), Look.sheets(false, 100));
    }
}
