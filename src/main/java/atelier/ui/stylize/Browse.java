package atelier.ui.stylize;

import atelier.ui.kit.Kit;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/// The system's windows for choosing files. Each opens where the last one was left, the first in the user's home.
final class Browse {
    private static final List<String> READABLE =
            List.of("*.jpg", "*.jpeg", "*.png", "*.tif", "*.tiff", "*.webp", "*.bmp", "*.gif");

    /// Where nothing has been chosen yet, rather than wherever the program was started from.
    static final File HOME = new File(System.getProperty("user.home"));

    private final Kit kit;
    private @Nullable File folder;

    Browse(Kit kit) {
        this.kit = kit;
    }

    /// One picture or none.
    List<Path> picture(Node owner, String title) {
        File file = pictures(title).showOpenDialog(owner.getScene().getWindow());
        return chosen(file == null ? List.of() : List.of(file));
    }

    /// Any number of pictures.
    List<Path> pictures(Node owner, String title) {
        List<File> files =
                pictures(title).showOpenMultipleDialog(owner.getScene().getWindow());
        return chosen(files == null ? List.of() : files);
    }

    private FileChooser pictures(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kit.dialog(title));
        // Endings are compared as they are written on some systems.
        List<String> all = READABLE.stream()
                .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                .toList();
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(kit.say("stylize.files.pictures"), all),
                        new ExtensionFilter(kit.say("stylize.files.all"), "*.*"));
        File last = folder;
        chooser.setInitialDirectory(last != null && last.isDirectory() ? last : HOME);
        return chooser;
    }

    private List<Path> chosen(List<File> files) {
        if (!files.isEmpty()) {
            folder = files.getFirst().getParentFile();
        }
        return files.stream().map(File::toPath).toList();
    }
}
