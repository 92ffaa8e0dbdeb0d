package atelier.ui.stylize;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.FileHashes;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.make.Maker;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelLibrary;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylizeModelTest {
    @TempDir
    Path folder;

    private final ListedGallery gallery = new ListedGallery();
    private final List<Recipe> made = new ArrayList<>();
    private StylizeModel model;

    @BeforeEach
    void open() {
        model = model(Lane.direct(), (recipe, job) -> {
            made.add(recipe);
            return Pieces.MAKER.make(recipe, job);
        });
    }

    private StylizeModel model(Lane inference, Maker maker) {
        return model(inference, Lane.direct(), maker);
    }

    private StylizeModel model(Lane inference, Lane io, Maker maker) {
        return new StylizeModel(
                maker, inference, io, gallery, Pieces.MODEL, new SourceReader(folder), Runnable::run, Runnable::run);
    }

    private int shownWidth() {
        return model.result().get().map(Raster::width).orElse(0);
    }

    @Test
    void aPhotographAndAPaintingArePaintedAtOnce() {
        assertThat(shownWidth()).isZero();
        model.draft().change(_ -> Pieces.sketch());
        assertThat(sizesMade()).containsExactly(384, 1024, 0);
        assertThat(shownWidth()).isEqualTo(2000);
        assertThat(model.painting().get()).isFalse();
        assertThat(model.job().get()).isEmpty();
    }

    private List<Integer> sizesMade() {
        return made.stream().map(recipe -> ((Recipe.Stylize) recipe).size()).toList();
    }

    @Test
    void aHugePictureIsMadeInFullOnlyWhenItIsAskedFor() {
        SourcePicture huge = Pieces.picture("wall.jpg", 6000, 5000);
        model.draft().change(_ -> Pieces.sketch().withPhotograph(Optional.of(huge)));
        assertThat(sizesMade()).containsExactly(384, 1024);
        model.save("saving");
        assertThat(sizesMade()).containsExactly(384, 1024, 0);
    }

    @Test
    void savingTakesOverThePictureThatIsBeingMadeAhead() throws Exception {
        Halting halting = new Halting(0);
        try (Lane lane = Lane.single("test");
                Lane fx = Lane.single("fx")) {
            StylizeModel slow = slow(lane, fx, halting);
            on(fx, () -> slow.draft().change(_ -> Pieces.sketch()));
            assertThat(halting.begun.await(1, TimeUnit.MINUTES)).isTrue();
            on(fx, () -> slow.save("saving"));
            assertThat(slow.jobTitle()).isEqualTo("saving");
            CountDownLatch kept = new CountDownLatch(1);
            on(fx, () -> slow.outcome().subscribe(outcome -> outcome.ifPresent(_ -> kept.countDown())));

            halting.go.countDown();

            assertThat(kept.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(gallery.kept).hasSize(1);
            assertThat(sizesMade()).containsExactly(384, 1024, 0);
        }
    }

    @Test
    void aChangeGivesUpThePictureThatIsBeingMadeAhead() throws Exception {
        Halting halting = new Halting(0);
        try (Lane lane = Lane.single("test");
                Lane fx = Lane.single("fx")) {
            StylizeModel slow = slow(lane, fx, halting);
            on(fx, () -> slow.draft().change(_ -> Pieces.sketch()));
            assertThat(halting.begun.await(1, TimeUnit.MINUTES)).isTrue();

            on(fx, () -> slow.draft().change(sketch -> sketch.without(0)));

            assertThat(slow.painting().get()).isFalse();
            assertThat(halting.cancelled.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /// Paints, but waits in the midst of pictures of one size until it may go on or is cancelled.
    private final class Halting implements Maker {
        private final int size;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final CountDownLatch cancelled = new CountDownLatch(1);

        private Halting(int size) {
            this.size = size;
        }

        @Override
        public Raster make(Recipe recipe, @Nullable Job<?> job) {
            made.add(recipe);
            if (job != null && ((Recipe.Stylize) recipe).size() == size) {
                job.onCancel(() -> {
                    cancelled.countDown();
                    go.countDown();
                });
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Pieces.MAKER.make(recipe, job);
        }
    }

    private StylizeModel slow(Lane inference, Lane fx, Maker maker) {
        Executor thread = task -> fx.start("", _ -> {
            task.run();
            return "";
        });
        return new StylizeModel(
                maker, inference, Lane.direct(), gallery, Pieces.MODEL, new SourceReader(folder), thread, thread);
    }

    private static void on(Lane fx, Runnable action) {
        fx.submit("", (Job<String> _) -> {
                    action.run();
                    return "";
                })
                .join();
    }

    @Test
    void withoutAPaintingThereIsNoResult() {
        model.draft().change(_ -> Pieces.sketch());
        model.draft().change(sketch -> sketch.without(0));
        assertThat(shownWidth()).isZero();
        model.draft().undo();
        assertThat(shownWidth()).isEqualTo(2000);
    }

    @Test
    void savingMakesThePictureInFullAndKeepsIt() {
        model.draft().change(_ -> Pieces.sketch());
        model.save("saving");
        assertThat(gallery.kept).hasSize(1);
        assertThat(gallery.kept.getFirst().width()).isEqualTo(2000);
        assertThat(gallery.kept.getFirst().recipe())
                .contains(Pieces.sketch().recipe(1).orElseThrow());
        assertThat(model.outcome().get()).contains(new Outcome.Kept(gallery.kept.getFirst()));
        assertThat(shownWidth()).isEqualTo(2000);
        assertThat(model.job().get()).isEmpty();
    }

    @Test
    void theSamePictureIsMadeOnceForSavingAndExporting() {
        model.draft().change(_ -> Pieces.sketch());
        model.save("saving");
        int before = made.size();
        Path file = folder.resolve("絵.png");
        model.export("exporting", file, 1);
        assertThat(made).hasSize(before);
        assertThat(ImageFiles.recipe(file))
                .contains(Json.compact(Pieces.sketch().recipe(1).orElseThrow()));
        assertThat(ImageFiles.size(file).width()).isEqualTo(2000);
    }

    @Test
    void whatThePictureIsMadeOfIsNotWrittenOver() {
        model.draft().change(_ -> Pieces.sketch());
        Path source = Pieces.sketch().recipe(1).orElseThrow().content().path();
        model.export("exporting", source, 1);
        assertThat(model.resultPlace().troubles().get())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(new Problem.SourceOverwritten(source)));
    }

    @Test
    void aPictureMadeInFullIsShownAgainAfterUndo() {
        model.draft().change(_ -> Pieces.sketch());
        model.save("saving");
        Raster saved = model.result().get().orElseThrow();
        model.draft().change(sketch -> sketch.without(0));
        assertThat(model.outcome().get()).isEmpty();
        model.draft().undo();
        assertThat(model.result().get()).containsSame(saved);
    }

    @Test
    void aFailureIsToldAtTheResultAndThePictureBeforeStays() {
        model.draft().change(_ -> Pieces.sketch());
        model.export("exporting", folder.resolve("picture.xyz"), 1);
        assertThat(model.resultPlace().troubles().get()).hasSize(1);
        assertThat(model.job().get()).isEmpty();
        assertThat(shownWidth()).isEqualTo(2000);
    }

    @Test
    void aCancelledJobLeavesThePageAsItWas() {
        CountDownLatch begun = new CountDownLatch(1);
        try (Lane lane = Lane.single("test")) {
            StylizeModel slow = model(lane, (_, job) -> {
                begun.countDown();
                while (job != null) {
                    job.report(0.5);
                }
                throw new IllegalStateException("previews and saving are jobs");
            });
            slow.draft().change(_ -> Pieces.sketch());
            slow.draft().change(sketch -> sketch.without(0));
            slow.draft().undo();
            slow.save("saving");
            Job<?> job = slow.job().get().orElseThrow();
            slow.cancel();
            slow.draft().change(sketch -> sketch.without(0));
            assertThat(job.isCancelled()).isTrue();
            assertThat(slow.job().get()).isEmpty();
            assertThat(slow.resultPlace().troubles().get()).isEmpty();
        }
    }

    @Test
    void cancellingWakesWhoeverWritesThePicture() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        try (Lane io = Lane.wide("io")) {
            StylizeModel slow = model(Lane.direct(), io, Pieces.MAKER);
            slow.draft().change(_ -> Pieces.sketch());
            slow.copy("copying", _ -> {
                writing.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    woken.countDown();
                }
            });
            assertThat(writing.await(1, TimeUnit.MINUTES)).isTrue();

            slow.cancel();

            assertThat(woken.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(slow.job().get()).isEmpty();
            assertThat(slow.outcome().get()).isEmpty();
        }
    }

    @Test
    void aRecipeOfAMissingModelSaysSo() {
        StylizeModel without = model(Lane.direct(), (recipe, _) -> {
            throw new Problem.ModelUnknown(recipe.model().value()).exception();
        });
        Path photograph = folder.resolve("a.png");
        ImageFiles.write(photograph, Pieces.plain(8, 8, -1), Writing.PLAIN);
        without.intake().openPhotograph(List.of(photograph, photograph));
        assertThat(without.resultPlace().troubles().get()).hasSize(1);
    }

    @Test
    void theSuggestedNameTellsWhatThePictureIsMadeOf() {
        assertThat(model.suggestedName(Text.in(Locale.ENGLISH))).isEmpty();
        model.draft().change(_ -> Pieces.sketch());
        assertThat(model.suggestedName(Text.in(Locale.ENGLISH))).isEqualTo("port-wave");
    }

    @Test
    void ofLongNamesTheSuggestedOneHoldsAsMuchAsAFileCanBeCalled() {
        model.draft()
                .change(_ -> Pieces.sketch()
                        .withPhotograph(Optional.of(Pieces.picture("海".repeat(80) + ".jpg", 8, 8)))
                        .withOnly(Pieces.picture("画".repeat(80) + ".jpg", 8, 8)));

        model.prepareDrag("dragging", model.suggestedName(Text.in(Locale.ENGLISH)));

        assertThat(model.resultPlace().troubles().get()).isEmpty();
        assertThat(model.outcome().get()).containsInstanceOf(Outcome.Ready.class);
        assertThat(model.suggestedName(Text.in(Locale.ENGLISH))).contains("海海").contains("-画画");
    }

    /// The page asks each time it comes into sight.
    @Test
    void modelsThatAreAsTheyWereLeaveWhatIsToldAndMade() {
        List<ModelCard> installed = new ModelLibrary(List.of(Path.of("models")), new FileHashes())
                .all().stream()
                        .map(Model::card)
                        .filter(card -> card.kind().paints())
                        .toList();
        model.install(installed);
        model.draft().change(_ -> Pieces.sketch());
        model.resultPlace().tell(new Problem.DiskFull(folder).exception());
        made.clear();

        model.install(installed);

        assertThat(model.resultPlace().troubles().get()).hasSize(1);
        assertThat(made).isEmpty();
    }
}
