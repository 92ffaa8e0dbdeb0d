package atelier.studio;

import atelier.base.Text;
import atelier.gallery.Order;
import atelier.image.Writing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What the program remembers of a user from one day to the next.
///
/// @param theme light, dark, or as the system is
/// @param language tag such as `en` or `zh-CN`; empty for the system's
/// @param window where the window was; absent before the first time
/// @param page the page shown last, by its id; empty before the first time
/// @param recentPhotographs newest first
/// @param recentPaintings newest first
/// @param model chosen last for the Stylize page, by its id; empty for none
/// @param generator explored last, by its id; empty for none
/// @param exportFolder where a picture was exported to last
/// @param jpegQuality of exported pictures, 0 to 1
/// @param textSize in percent, one of [#TEXT_SIZES]
/// @param pictureOrder in which the gallery's pictures hang
/// @param greeted whether the user has been told what is where
public record Settings(
        Theme theme,
        String language,
        Optional<WindowPlace> window,
        String page,
        List<Path> recentPhotographs,
        List<Path> recentPaintings,
        String model,
        String generator,
        Optional<Path> exportFolder,
        double jpegQuality,
        int textSize,
        Order pictureOrder,
        boolean greeted) {
    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150);

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// The window's bounds on the screen, those it goes back to where it is maximised.
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    public static final Settings DEFAULTS = new Settings(
            Theme.SYSTEM,
            "",
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            "",
            "",
            Optional.empty(),
            Writing.QUALITY,
            100,
            Order.NEWEST,
            false);

    public Settings {
        // What a file of an older version lacks arrives here as null or 0.
        theme = Objects.requireNonNullElse(theme, Theme.SYSTEM);
        language = Objects.requireNonNullElse(language, "");
        window = Objects.requireNonNullElse(window, Optional.empty());
        page = Objects.requireNonNullElse(page, "");
        recentPhotographs = List.copyOf(Objects.requireNonNullElse(recentPhotographs, List.of()));
        recentPaintings = List.copyOf(Objects.requireNonNullElse(recentPaintings, List.of()));
        model = Objects.requireNonNullElse(model, "");
        generator = Objects.requireNonNullElse(generator, "");
        exportFolder = Objects.requireNonNullElse(exportFolder, Optional.empty());
        jpegQuality = jpegQuality > 0 && jpegQuality <= 1 ? jpegQuality : Writing.QUALITY;
        textSize = TEXT_SIZES.contains(textSize) ? textSize : 100;
        pictureOrder = Objects.requireNonNullElse(pictureOrder, Order.NEWEST);
    }

    /// The words of the chosen language.
    public Text text() {
        return Text.in(
                language.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(language));
    }

    public Settings withTheme(Theme chosen) {
        return with(draft -> draft.theme = chosen);
    }

    public Settings withLanguage(String tag) {
        return with(draft -> draft.language = tag);
    }

    public Settings withWindow(WindowPlace place) {
        return with(draft -> draft.window = Optional.of(place));
    }

    public Settings withPage(String id) {
        return with(draft -> draft.page = id);
    }

    public Settings withRecentPhotographs(List<Path> files) {
        return with(draft -> draft.recentPhotographs = files);
    }

    public Settings withRecentPaintings(List<Path> files) {
        return with(draft -> draft.recentPaintings = files);
    }

    public Settings withModel(String id) {
        return with(draft -> draft.model = id);
    }

    public Settings withGenerator(String id) {
        return with(draft -> draft.generator = id);
    }

    public Settings withExportFolder(Path folder) {
        return with(draft -> draft.exportFolder = Optional.of(folder));
    }

    public Settings withJpegQuality(double quality) {
        return with(draft -> draft.jpegQuality = quality);
    }

    public Settings withTextSize(int percent) {
        return with(draft -> draft.textSize = percent);
    }

    public Settings withPictureOrder(Order order) {
        return with(draft -> draft.pictureOrder = order);
    }

    public Settings withGreeted() {
        return with(draft -> draft.greeted = true);
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /// Settings while one of them is being changed.
    private static final class Draft {
        private Theme theme;
        private String language;
        private Optional<WindowPlace> window;
        private String page;
        private List<Path> recentPhotographs;
        private List<Path> recentPaintings;
        private String model;
        private String generator;
        private Optional<Path> exportFolder;
        private double jpegQuality;
        private int textSize;
        private Order pictureOrder;
        private boolean greeted;

        Draft(Settings from) {
            theme = from.theme();
            language = from.language();
            window = from.window();
            page = from.page();
            recentPhotographs = from.recentPhotographs();
            recentPaintings = from.recentPaintings();
            model = from.model();
            generator = from.generator();
            exportFolder = from.exportFolder();
            jpegQuality = from.jpegQuality();
            textSize = from.textSize();
            pictureOrder = from.pictureOrder();
            greeted = from.greeted();
        }

        Settings settings() {
            return new Settings(
                    theme,
                    language,
                    window,
                    page,
                    recentPhotographs,
                    recentPaintings,
                    model,
                    generator,
                    exportFolder,
                    jpegQuality,
                    textSize,
                    pictureOrder,
                    greeted);
        }
    }
}
