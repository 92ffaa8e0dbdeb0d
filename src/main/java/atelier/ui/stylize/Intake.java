package atelier.ui.stylize;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import atelier.ui.stylize.SourceReader.Opened;
import atelier.ui.stylize.SourceReader.Reopened;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The way of pictures into the draft: opened from files, pasted, or named by a recipe. What goes wrong is told at
/// the place it was meant for and loses nothing else.
public final class Intake {
    private final Draft draft;
    private final Lane io;
    private final SourceReader reader;
    private final Executor fx;
    private final Place photograph = new Place();
    private final Place paintings = new Place();
    /// What was asked for last, of that which takes the place of what was there.
    private final Map<Place, Object> newest = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Recipe.Stylize>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());

    Intake(Draft draft, Lane io, SourceReader reader, Executor fx) {
        this.draft = draft;
        this.io = io;
        this.reader = reader;
        this.fx = fx;
    }

    public Place photograph() {
        return photograph;
    }

    public Place paintings() {
        return paintings;
    }

    /// The recipe that the photograph opened last carries inside its file, to be used instead.
    public ReadOnlyObjectProperty<Optional<Recipe.Stylize>> offer() {
        return offer.getReadOnlyProperty();
    }

    /// Takes the first file for the photograph and the others for paintings.
    public void openPhotograph(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        replace(photograph, () -> reader.open(files.subList(0, 1), SourceReader.PHOTOGRAPH), this::takePhotograph);
        if (files.size() > 1) {
            addPaintings(files.subList(1, files.size()));
        }
    }

    /// Adds paintings to the mix.
    public void addPaintings(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        read(paintings, () -> reader.open(files, SourceReader.PAINTING), this::takePaintings);
    }

    /// Paints in the style of this painting alone.
    public void usePainting(Path file) {
        replace(paintings, () -> reader.open(List.of(file), SourceReader.PAINTING), opened -> {
            paintings.tell(opened.troubles());
            opened.first().ifPresent(picture -> draft.change(sketch -> sketch.withOnly(picture)));
        });
    }

    public void pastePhotograph(Raster picture) {
        replace(photograph, () -> reader.paste(picture, SourceReader.PHOTOGRAPH), this::takePhotograph);
    }

    public void pastePainting(Raster picture) {
        read(paintings, () -> reader.paste(picture, SourceReader.PAINTING), this::takePaintings);
    }

    /// What was pasted or dropped at a place was nothing that can be used.
    public void refuse(Place place) {
        place.clear();
        place.tell(new Problem.ClipboardEmpty().exception());
    }

    /// Sets the draft to what a recipe says, its sources opened again, in one step. The place of a source that is
    /// gone stays empty and tells so.
    public void use(Recipe.Stylize recipe) {
        offer.set(Optional.empty());
        paintings.clear();
        Object asked = new Object();
        newest.put(paintings, asked);
        replace(photograph, () -> Reopened.of(recipe, reader), reopened -> {
            photograph.tell(reopened.content().troubles());
            reopened.styles().forEach(opened -> paintings.tell(opened.troubles()));
            // Paintings chosen meanwhile are newer than the recipe.
            draft.change(now -> asked.equals(newest.get(paintings))
                    ? reopened.sketch()
                    : reopened.sketch().withPaintings(now.paintings()));
        });
    }

    /// The offer was declined.
    public void decline() {
        offer.set(Optional.empty());
    }

    private void takePhotograph(Opened opened) {
        photograph.tell(opened.troubles());
        opened.first().ifPresent(picture -> {
            draft.change(sketch -> sketch.withPhotograph(Optional.of(picture)));
            offer.set(opened.offer());
        });
    }

    private void takePaintings(Opened opened) {
        paintings.tell(opened.troubles());
        Sketch mixed = draft.get();
        for (SourcePicture picture : opened.pictures()) {
            if (mixed.isFull()) {
                paintings.tell(new Problem.PaintingsFull(Recipe.Stylize.MAX_STYLES).exception());
                break;
            }
            mixed = mixed.withAlso(picture);
        }
        Sketch result = mixed;
        draft.change(_ -> result);
    }

    /// Reads what is to take the place of what is there, unless something else has been asked for meanwhile: files
    /// need not be read in the order in which they were opened.
    private <T> void replace(Place place, Supplier<T> work, Consumer<T> take) {
        Object mine = new Object();
        newest.put(place, mine);
        read(place, work, opened -> {
            if (mine.equals(newest.get(place))) {
                take.accept(opened);
            }
        });
    }

    private <T> void read(Place place, Supplier<T> work, Consumer<T> take) {
        place.begin();
        Job<T> job = io.submit("", _ -> work.get());
        job.whenDone(
                fx,
                opened -> {
                    place.end();
                    take.accept(opened);
                },
                failure -> {
                    place.end();
                    place.tell(failure);
                });
    }
}
