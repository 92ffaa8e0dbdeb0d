package atelier.ui.stylize;

import atelier.base.FileName;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.Text;
import atelier.gallery.Gallery;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.make.Maker;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the Stylize page knows and can do, without any node. Used on the thread of its `fx` executor only.
public final class StylizeModel {
    /// Pictures of at most so many pixels are made in full as soon as the hand rests: strokes are as large there as
    /// in a preview, and so finer against the whole. Beyond, that takes too long to be done for nothing.
    private static final long AT_ONCE = 25_000_000;

    /// Two names, what is between them and an ending make a name that a file can have.
    private static final int NAME_BYTES = 110;

    private final ReadOnlyObjectWrapper<List<ModelCard>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper oneStyle = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper inLayers = new ReadOnlyBooleanWrapper(true);
    private final Gallery gallery;
    private final Draft draft;
    private final Intake intake;
    private final Previews previews;
    private final FullSize fullSize;
    private final Place resultPlace = new Place();
    private final ReadOnlyObjectWrapper<Optional<Raster>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper painting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param model to begin with
    /// @param rest runs something a moment later on the thread of `fx`, see [Previews]
    public StylizeModel(
            Maker maker,
            Lane inference,
            Lane io,
            Gallery gallery,
            ModelId model,
            SourceReader reader,
            Executor fx,
            Executor rest) {
        this.gallery = gallery;
        draft = new Draft(Sketch.blank(model));
        intake = new Intake(draft, io, reader, fx);
        Audience audience = new Audience();
        previews = new Previews(maker, inference, fx, rest, audience);
        fullSize = new FullSize(maker, inference, io, fx, audience);
        draft.sketch().addListener((_, before, now) -> follow(before, now));
    }

    public Draft draft() {
        return draft;
    }

    public Intake intake() {
        return intake;
    }

    /// The models that can be chosen.
    public ReadOnlyObjectProperty<List<ModelCard>> models() {
        return models.getReadOnlyProperty();
    }

    /// Tells which models are installed. Where the sketch's is not, the first takes its place; where there is none
    /// at all, painting will say what is missing.
    public void install(List<ModelCard> installed) {
        if (!installed.isEmpty() && models.get().equals(installed)) {
            // Nothing is new: what was made stays, and what was told of it.
            return;
        }
        models.set(List.copyOf(installed));
        if (!installed.isEmpty() && card().isEmpty()) {
            draft.correct(sketch -> sketch.withModel(installed.getFirst().id()));
        }
        follow(draft.get(), draft.get());
    }

    /// The recipe of the sketch, once it has one.
    public Optional<Recipe.Stylize> recipe() {
        int version = card().map(ModelCard::version).orElse(1);
        Optional<Recipe.Stylize> recipe = oneStyle.get()
                ? draft.get().recipeOfOneStyle(version)
                : draft.get().recipe(version);
        return inLayers.get() ? recipe : recipe.map(it -> it.withUnderpainting(0));
    }

    /// Whether the sketch has all that is needed to paint.
    public boolean isReady() {
        return recipe().isPresent();
    }

    /// Whether the chosen model has its style inside and takes no paintings.
    public ReadOnlyBooleanProperty oneStyle() {
        return oneStyle.getReadOnlyProperty();
    }

    /// Whether the chosen model can paint in layers.
    public ReadOnlyBooleanProperty inLayers() {
        return inLayers.getReadOnlyProperty();
    }

    /// Refuses paintings that the chosen model has no use for.
    public void refusePaintings() {
        intake.paintings().clear();
        intake.paintings().tell(new Problem.PaintingNotTaken(draft.get().model().value()).exception());
    }

    /// What goes wrong with the result is told here.
    public Place resultPlace() {
        return resultPlace;
    }

    /// The newest picture of the sketch, of whatever size there is by now.
    public ReadOnlyObjectProperty<Optional<Raster>> result() {
        return result.getReadOnlyProperty();
    }

    /// Whether a better picture of the sketch is on its way.
    public ReadOnlyBooleanProperty painting() {
        return painting.getReadOnlyProperty();
    }

    /// The full-size picture being made or written.
    public ReadOnlyObjectProperty<Optional<Job<?>>> job() {
        return fullSize.job();
    }

    /// What that is for, to be shown.
    String jobTitle() {
        return fullSize.title();
    }

    /// What came of the last full-size picture; empty again once the sketch changes.
    public ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Sets the page to what this recipe says.
    public void show(Recipe.Stylize recipe) {
        intake.use(recipe);
    }

    /// Makes the picture in full and keeps it in the gallery.
    public void save(String title) {
        finish(title, (picture, recipe) -> new Outcome.Kept(gallery.keep(picture, recipe)));
    }

    /// Makes the picture in full and writes it with its recipe; the file's name tells the format.
    ///
    /// @param quality of a JPEG, 0 to 1
    public void export(String title, Path file, double quality) {
        if (recipe().filter(recipe -> Source.isOneOf(recipe.files(), file)).isPresent()) {
            resultPlace.tell(new Problem.SourceOverwritten(file).exception());
            return;
        }
        finish(title, (picture, recipe) -> new Outcome.Exported(write(file, picture, recipe, quality)));
    }

    /// Makes the picture in full and hands it to `clipboard`, on the lane of files.
    public void copy(String title, Consumer<Raster> clipboard) {
        finish(title, (picture, _) -> {
            clipboard.accept(picture);
            return new Outcome.Copied();
        });
    }

    /// Makes the picture in full and writes it to a file, ready to be dragged out, that is gone when the program
    /// ends.
    ///
    /// @param stem of the file's name
    public void prepareDrag(String title, String stem) {
        String name = stem + ".png";
        finish(title, (picture, recipe) -> {
            Path folder = Files.createTempDirectory("atelier");
            Path file = folder.resolve(name);
            // Not sooner: who was given the file may read it later. The last one named is deleted first.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return new Outcome.Ready(write(file, picture, recipe, 1), recipe);
        });
    }

    /// Stops the full-size picture under way.
    public void cancel() {
        fullSize.cancel();
    }

    /// A file name, without ending, that tells in this language what the picture was made of; empty before there is
    /// a recipe.
    public String suggestedName(Text text) {
        Sketch sketch = draft.get();
        if (!isReady()) {
            return "";
        }
        String style = oneStyle.get()
                ? sketch.model().value()
                : sketch.paintings().getFirst().picture().title(text);
        String photograph = sketch.photograph().orElseThrow().title(text);
        return FileName.cut(photograph, NAME_BYTES) + "-" + FileName.cut(style, NAME_BYTES);
    }

    private Optional<ModelCard> card() {
        return models.get().stream()
                .filter(card -> card.id().equals(draft.get().model()))
                .findFirst();
    }

    private void follow(Sketch before, Sketch now) {
        oneStyle.set(card().filter(card -> !card.kind().takesPaintings()).isPresent());
        inLayers.set(card().map(card -> card.kind().paintsInLayers()).orElse(true));
        outcome.set(Optional.empty());
        resultPlace.clear();
        fullSize.drop();
        if (!before.photograph().equals(now.photograph())) {
            result.set(Optional.empty());
        }
        Optional<Recipe.Stylize> recipe = recipe();
        Optional<Raster> made = recipe.flatMap(fullSize::shown);
        if (recipe.isEmpty() || made.isPresent()) {
            previews.drop();
            result.set(made);
        } else {
            previews.want(recipe.get(), now.resultSide());
        }
    }

    private void finish(String title, FullSize.Use use) {
        recipe().ifPresent(recipe -> {
            outcome.set(Optional.empty());
            resultPlace.clear();
            fullSize.make(recipe, title, use);
        });
    }

    /// Where finished pictures are put to be seen.
    private final class Audience implements Previews.Audience, FullSize.Audience {
        @Override
        public void show(Raster preview) {
            result.set(Optional.of(preview));
        }

        @Override
        public void busy(boolean working) {
            painting.set(working);
        }

        @Override
        public void settled(Recipe.Stylize recipe) {
            if (draft.get()
                    .resultSize()
                    .filter(size -> size.longSide() > Previews.FINE && size.pixels() <= AT_ONCE)
                    .isPresent()) {
                fullSize.ahead(recipe);
            }
        }

        @Override
        public void ahead(boolean working) {
            painting.set(working);
        }

        @Override
        public void made(Recipe recipe) {
            if (recipe().filter(recipe::equals).isPresent()) {
                previews.drop();
                result.set(fullSize.shown(recipe));
            }
        }

        @Override
        public void done(Outcome what) {
            outcome.set(Optional.of(what));
        }

        @Override
        public void fail(Throwable failure) {
            resultPlace.tell(failure);
        }
    }

    private static Path write(Path file, Raster picture, Recipe recipe, double quality) {
        ImageFiles.write(file, picture, new Writing(quality, Optional.of(Json.compact(recipe))));
        return file;
    }
}
