package atelier.cli;

import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.gallery.Gallery;
import atelier.gallery.Query;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `atelier gallery list`: the gallery's pictures, newest first.
@Command(name = "list")
final class GalleryList implements Callable<Answer> {
    record Entry(Path file, String made, int width, int height, boolean starred, Optional<String> model) {}

    /// @param count of all that fit, also beyond the limit
    record Listed(int count, List<Entry> pictures) implements Answer {
        @Override
        public String words(Text text) {
            return pictures.isEmpty()
                    ? text.get("cli.gallery.empty")
                    : pictures.stream()
                            .map(p -> "%s %s %5dx%-5d %s"
                                    .formatted(p.made, p.starred ? "*" : " ", p.width, p.height, p.file))
                            .collect(Collectors.joining("\n"));
        }
    }

    @ParentCommand
    GalleryCommand gallery;

    @Parameters(arity = "0..*", paramLabel = "WORD", descriptionKey = "WORD")
    List<String> words = List.of();

    @Option(names = "--starred")
    boolean starred;

    @Option(names = "--limit", defaultValue = "2147483647", paramLabel = "N")
    int limit;

    @Override
    public Answer call() {
        Ranges.check("--limit", limit, 1, Integer.MAX_VALUE);
        Query query = new Query(String.join(" ", words), starred, 0, limit);
        Gallery pictures = gallery.atelier.studio().gallery();
        return new Listed(
                pictures.count(query),
                pictures.find(query).stream().map(GalleryList::entry).toList());
    }

    private static Entry entry(Artwork artwork) {
        return new Entry(
                artwork.file(),
                artwork.made().truncatedTo(ChronoUnit.SECONDS).toString(),
                artwork.width(),
                artwork.height(),
                artwork.starred(),
                artwork.recipe().map(recipe -> recipe.model().value()));
    }
}
