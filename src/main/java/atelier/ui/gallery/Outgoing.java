package atelier.ui.gallery;

import atelier.base.AtomicFile;
import atelier.base.FileName;
import atelier.base.Job;
import atelier.base.Problem;
import atelier.gallery.Artwork;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.ui.kit.FileManager;
import atelier.ui.kit.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The ways of pictures out of the gallery: to other pages, folders, programs. What lies in the gallery stays as it is.
public final class Outgoing {
    /// Told once, however often the key is pressed.
    private static final Notice ONE_ONLY = Notice.news("gallery.use.one");

    private final House house;
    private final Wall wall;
    private final Labour labour;
    private final List<Notice> news;
    private final List<Throwable> troubles;
    private Ways ways = Ways.NONE;

    Outgoing(House house, Wall wall, Labour labour, List<Notice> news, List<Throwable> troubles) {
        this.house = house;
        this.wall = wall;
        this.labour = labour;
        this.news = news;
        this.troubles = troubles;
    }

    /// From now on pictures go to other pages by these.
    public void leadTo(Ways others) {
        ways = others;
    }

    /// Takes the selected picture's recipe to the page that makes pictures. Of several that are chosen none is
    /// taken: nobody would know which.
    public void useRecipe() {
        if (wall.chosen().get().size() > 1) {
            news.add(ONE_ONLY);
            return;
        }
        wall.selected().get().flatMap(Artwork::recipe).ifPresent(ways.use());
    }

    /// Looks for a generator's picture like the selected one.
    public void findLike() {
        wall.selected().get().map(Artwork::file).ifPresent(ways.like());
    }

    /// Takes the selected picture to be painted.
    public void useAsPhotograph() {
        wall.selected().get().map(Artwork::file).ifPresent(ways.photograph());
    }

    /// Takes the selected picture to be painted like.
    public void useAsPainting() {
        wall.selected().get().map(Artwork::file).ifPresent(ways.painting());
    }

    /// Key of the sentence that says why no painting can be taken just now; empty where one can.
    public Optional<String> noPainting() {
        return ways.noPainting().get();
    }

    /// Goes where pictures are painted.
    public void paint() {
        ways.paint().run();
    }

    /// Shows the selected picture's file in the desktop's file manager.
    public void showInFolder() {
        wall.selected().get().map(Artwork::file).ifPresent(this::showInFolder);
    }

    private void showInFolder(Path file) {
        run(() -> FileManager.show(file));
    }

    /// Hands the selected picture and its file to `clipboard`, on the page's thread.
    public void copy(BiConsumer<Path, Raster> clipboard) {
        wall.selected()
                .get()
                .ifPresent(artwork -> house.run(
                        () -> ImageFiles.read(artwork.file()),
                        picture -> clipboard.accept(artwork.file(), picture),
                        troubles::add));
    }

    /// Writes the selected picture with its recipe; the file's name tells the format.
    ///
    /// @param quality of a JPEG, 0 to 1
    public void export(Path target, double quality) {
        wall.selected().get().ifPresent(artwork -> run(() -> write(artwork.file(), target, quality)));
    }

    /// Copies the files of the chosen pictures into a folder, beside what it has.
    public void copyTo(Path folder) {
        List<Path> files = files();
        labour.<Path>begin("gallery.copying", work -> copy(files, folder, work), last -> {
            Notice told = Notice.news("gallery.copied.to", files.size(), called(folder));
            news.add(told.with("gallery.show", () -> showInFolder(last)));
        });
    }

    /// The files of the chosen pictures, in the order in which they hang.
    public List<Path> files() {
        return wall.chosenArtworks().stream().map(Artwork::file).toList();
    }

    /// A folder's name; the root of a drive has none but its path.
    private static Path called(Path folder) {
        return Objects.requireNonNullElse(folder.getFileName(), folder);
    }

    private static Path copy(List<Path> files, Path folder, Job<Path> work) {
        Path last = folder;
        for (int i = 0; i < files.size(); i++) {
            work.report((double) i / files.size());
            Path file = files.get(i);
            last = FileName.free(folder.resolve(file.getFileName()));
            if (!Files.exists(file)) {
                throw new Problem.FileMissing(file).exception();
            }
            AtomicFile.write(last, out -> Files.copy(file, out));
            date(last, file);
        }
        return last;
    }

    /// A copy is as old as its picture, where its system can hold that.
    private static void date(Path copy, Path file) {
        try {
            Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
        } catch (IOException e) {
            // Then it is as old as the copying.
        }
    }

    private void run(Runnable command) {
        house.run(
                () -> {
                    command.run();
                    return true;
                },
                _ -> {},
                troubles::add);
    }

    private static void write(Path picture, Path target, double quality) {
        ImageFiles.write(target, ImageFiles.read(picture), new Writing(quality, ImageFiles.recipe(picture)));
    }
}
