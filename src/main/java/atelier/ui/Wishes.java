package atelier.ui;

import atelier.foreign.Trial;
import atelier.model.Model;
import atelier.studio.OwnModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window was opened with: `[--home DIR] [--sample] [--tour] [FILE...]`.
///
/// @param home where everything of the user is; empty for the usual place
/// @param sample whether to begin with a sample photograph and painting
/// @param tour whether to walk through the pages and leave, see [Tour]
/// @param files to open: pictures, or a model
record Wishes(Optional<Path> home, boolean sample, boolean tour, List<Path> files) {
    /// Unknown options are passed over: a window has nobody to tell.
    static Wishes of(List<String> arguments) {
        Optional<Path> home = Optional.empty();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--home") && i + 1 < arguments.size()) {
                i++;
                home = Optional.of(Path.of(arguments.get(i)).toAbsolutePath());
            } else if (!word.startsWith("-")) {
                files.add(Path.of(word).toAbsolutePath());
            }
        }
        return new Wishes(home, arguments.contains("--sample"), arguments.contains("--tour"), List.copyOf(files));
    }

    /// The page for what is opened, by its id.
    String page() {
        return models().isEmpty() || !pictures().isEmpty() ? "stylize" : "models";
    }

    /// The first picture is the photograph, the others are paintings.
    List<Path> pictures() {
        return files.stream().filter(file -> !isModel(file)).toList();
    }

    /// Cards, folders and archives of models, and networks made elsewhere.
    List<Path> models() {
        return files.stream().filter(Wishes::isModel).toList();
    }

    /// A folder without a card is none: it goes with the pictures, and whoever opens those tells what is wrong.
    private static boolean isModel(Path file) {
        return Files.isDirectory(file)
                ? Files.exists(file.resolve(Model.CARD))
                : OwnModels.isModel(file) || Trial.isNetwork(file);
    }

    /// The arguments that [#of] makes this of.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        home.ifPresent(folder -> arguments.addAll(List.of("--home", folder.toString())));
        if (sample) {
            arguments.add("--sample");
        }
        if (tour) {
            arguments.add("--tour");
        }
        files.forEach(file -> arguments.add(file.toString()));
        return arguments;
    }
}
