package atelier.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks for a file to write, whose name ends as the kind chosen says: systems leave that to whoever asks. Opens in the
/// user's home, not wherever the program was started from.
public final class SaveDialog {
    /// What a picture can be written as; the first loses nothing.
    public static final List<ExtensionFilter> PICTURES = List.of(
            new ExtensionFilter("PNG", "*.png"),
            new ExtensionFilter("JPEG", "*.jpg", "*.jpeg"),
            new ExtensionFilter("TIFF", "*.tif", "*.tiff"));

    private final FileChooser chooser = new FileChooser();
    private final String stem;
    private ExtensionFilter proposed;

    /// @param stem of the name that is proposed
    /// @param kinds the first one is proposed
    public SaveDialog(String title, String stem, List<ExtensionFilter> kinds) {
        this.stem = stem;
        this.proposed = kinds.getFirst();
        chooser.setTitle(title);
        chooser.setInitialDirectory(new File(System.getProperty("user.home")));
        chooser.getExtensionFilters().addAll(kinds);
        chooser.setInitialFileName(stem + ending(proposed));
    }

    /// Proposes the kind of files named like this one, where it is among those that can be chosen.
    public SaveDialog like(String name) {
        chooser.getExtensionFilters().stream()
                .filter(kind -> fits(name, kind))
                .findFirst()
                .ifPresent(kind -> {
                    proposed = kind;
                    chooser.setSelectedExtensionFilter(kind);
                    chooser.setInitialFileName(stem + ending(kind));
                });
        return this;
    }

    /// Opens in this folder, if it is there.
    public SaveDialog in(Path folder) {
        if (Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return this;
    }

    /// Where another name than the typed one comes out that a file has already, which the system has not asked
    /// about, asks again.
    public Optional<Path> ask(Window window) {
        while (true) {
            File chosen = chooser.showSaveDialog(window);
            if (chosen == null) {
                return Optional.empty();
            }
            @Nullable ExtensionFilter kind = chooser.getSelectedExtensionFilter();
            Path file = named(chosen.toPath(), stem, kind == null ? proposed : kind);
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
        if (fits(name, kind) || (dot >= 0 && !proposed && !name.equals(stem))) {
            return file;
        }
        return file.resolveSibling((dot < 0 ? name : stem) + ending(kind));
    }

    private static boolean fits(String name, ExtensionFilter kind) {
        return kind.getExtensions().stream()
                .anyMatch(pattern -> name.toLowerCase(Locale.ROOT).endsWith(pattern.substring(1)));
    }

    private static String ending(ExtensionFilter kind) {
        return kind.getExtensions().getFirst().substring(1);
    }
}
