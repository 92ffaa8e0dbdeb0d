package atelier.ui.explore;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks for a file to write, whose name ends as the kind chosen says: systems leave that to whoever asks.
final class SaveDialog {
    private final FileChooser chooser = new FileChooser();
    private final String stem;

    /// @param stem of the name that is proposed
    /// @param kinds the first one is proposed
    SaveDialog(String title, String stem, ExtensionFilter... kinds) {
        this.stem = stem;
        chooser.setTitle(title);
        // Not wherever the program was started from.
        chooser.setInitialDirectory(new File(System.getProperty("user.home")));
        chooser.getExtensionFilters().addAll(kinds);
        chooser.setInitialFileName(stem + ending(kinds[0]));
    }

    /// Where another name than the typed one comes out that a file has already, which the system has not asked
    /// about, asks again.
    Optional<Path> ask(Window window) {
        while (true) {
            File chosen = chooser.showSaveDialog(window);
            if (chosen == null) {
                return Optional.empty();
            }
            Path file = named(chosen.toPath(), stem, chooser.getSelectedExtensionFilter());
            if (file.equals(chosen.toPath()) || !Files.exists(file)) {
                return Optional.of(file);
            }
            chooser.setInitialDirectory(chosen.getParentFile());
            chooser.setInitialFileName(String.valueOf(file.getFileName()));
        }
    }

    /// The file with the kind's ending, where somebody typed none, or left the name that was proposed for another
    /// kind.
    static Path named(Path file, String stem, ExtensionFilter kind) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        boolean proposed = dot > 0 && name.substring(0, dot).equals(stem);
        boolean fits = kind.getExtensions().stream()
                .anyMatch(pattern -> name.toLowerCase(Locale.ROOT).endsWith(pattern.substring(1)));
        if (fits || (dot >= 0 && !proposed)) {
            return file;
        }
        return file.resolveSibling((dot < 0 ? name : stem) + ending(kind));
    }

    private static String ending(ExtensionFilter kind) {
        return kind.getExtensions().getFirst().substring(1);
    }
}
