package atelier.ui.explore;

import atelier.base.Text;
import atelier.ui.Toolkit;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Parts of a page that explores one of two small generators, and how hands find their way there.
@ExtendWith(Toolkit.class)
abstract class ExplorePanes {
    @TempDir
    Path home;

    /// What is done on the JavaFX thread.
    interface Deed {
        void on(ExploreModel model, Kit kit) throws Exception;
    }

    /// Does something with a page that has been opened, in English.
    final void explore(Deed deed) throws Exception {
        try (Spaces spaces = new Spaces(home)) {
            Toolkit.onFx(() -> {
                ExploreModel model = spaces.model();
                model.open();
                deed.on(model, new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log"))));
                return true;
            });
        }
    }

    static Button button(Scene scene, String id) {
        return scene.getRoot().lookupAll(".button").stream()
                .filter(node -> id.equals(node.getId()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static Node control(Scene scene, String id) {
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }
}
