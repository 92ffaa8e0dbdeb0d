package atelier.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.base.Lane;
import atelier.explore.Depth;
import atelier.explore.Direction;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.gallery.Artwork;
import atelier.gallery.Query;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.infer.UntrainedGenerator;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreModelTest {
    @TempDir
    Path temp;

    private Spaces spaces;
    private ExploreModel model;

    @BeforeEach
    void open() throws Exception {
        spaces = new Spaces(temp);
        model = spaces.model();
        model.open();
    }

    @AfterEach
    void close() {
        assertThat(model.desk().troubles()).isEmpty();
        spaces.close();
    }

    private Latent latent() {
        return model.spot().point().get().orElseThrow().latent();
    }

    private Visit here() {
        return model.journey().here().get().orElseThrow();
    }

    private double along(int way) {
        return model.ways()
                .compass()
                .get()
                .orElseThrow()
                .ways()
                .get(way)
                .direction()
                .of(latent());
    }

    @Test
    void opensWithAPictureAndWaysToMove() {
        assertThat(model.generators().get()).hasSize(2);
        assertThat(model.spot().picture().get()).isPresent();
        assertThat(model.ways().compass().get().orElseThrow().ways()).isNotEmpty();
        assertThat(model.journey().visits()).hasSize(1);
        assertThat(model.kin().neighbours().get()).hasSize(Neighbourhood.COUNT);
    }

    @Test
    void movingAlongAWayLeavesTheOthersAloneAndIsAVisitOnceTheHandRests() {
        model.travel().draw(5);
        double second = along(1);
        model.travel().move(0, 1.25);
        model.travel().move(0, 1.5);
        assertThat(model.journey().visits()).hasSize(2);

        model.travel().rest();
        model.travel().rest();
        assertThat(along(0)).isCloseTo(1.5, within(1e-4));
        assertThat(along(1)).isCloseTo(second, within(1e-4));
        assertThat(model.journey().visits()).hasSize(3);
        assertThat(here().change()).isInstanceOf(Change.Moved.class);
        assertThat(here().parents()).containsExactly(2L);
    }

    @Test
    void undoGoesToWhereThisCameFromAndLosesNothing() {
        model.travel().draw(5);
        Latent drawn = latent();
        model.kin().pick(3);
        Latent picked = latent();

        model.travel().undo();
        assertThat(latent()).isEqualTo(drawn);
        model.kin().pick(4);
        model.travel().undo();
        model.travel().redo();
        assertThat(here().id()).isEqualTo(4);
        assertThat(model.journey().visits())
                .hasSize(4)
                .anyMatch(visit -> visit.latent().equals(picked));
    }

    @Test
    void aWordAlwaysLeadsToTheSamePointWhichIsCalledSo() {
        draw("月亮");
        Latent moon = latent();
        assertThat(here().name()).isEqualTo("月亮");
        draw("7");
        assertThat(here().change()).isEqualTo(new Change.Drawn(7));
        assertThat(here().name()).isEmpty();

        draw(" 月亮 ");

        assertThat(latent()).isEqualTo(moon);
    }

    @Test
    void aWordIsDrawnOnceAndThenChance() {
        draw("sunset");
        Latent sunset = latent();
        assertThat(model.travel().words().get()).isEmpty();

        model.travel().draw();

        assertThat(latent()).isNotEqualTo(sunset);
        assertThat(here().name()).isEmpty();
    }

    @Test
    void aWordTypedInOneGeneratorIsNoneOfAnother() {
        model.travel().words().set("sunset");

        model.choose(model.generators().get().getLast());

        assertThat(model.travel().words().get()).isEmpty();
    }

    @Test
    void aWordStandsForASeedThatCanBeToldAndTypedIn() {
        draw("sunset");
        Latent sunset = latent();
        long seed = ((Change.Drawn) here().change()).seed();
        assertThat("sunset".hashCode()).isNegative();
        assertThat(seed).isNotNegative();

        draw(Long.toString(seed));

        assertThat(latent()).isEqualTo(sunset);
    }

    private void draw(String words) {
        model.travel().words().set(words);
        model.travel().draw();
    }

    @Test
    void aPictureLookedForIsShownBesideWhatWasFoundUntilOneMovesOn() throws Exception {
        Path picture = temp.resolve("像.png");
        ImageFiles.write(picture, Raster.of8(2, 1, new int[] {0xff102030, 0xff405060}), Writing.PLAIN);

        model.arrivals().findLike("looking", picture);

        assertThat(here().change()).isEqualTo(new Change.Projected("像.png"));
        assertThat(reference())
                .hasValueSatisfying(shown -> assertThat(shown.argb(1, 0)).isEqualTo(0xff405060));
        model.travel().draw(5);
        assertThat(reference()).isEmpty();
        model.travel().undo();
        assertThat(reference()).isPresent();
    }

    private Optional<Raster> reference() {
        return model.arrivals().reference(model.spot().point().get());
    }

    @Test
    void undoGoesBackOverADrawThatCameFromNothing() {
        assertThat(model.journey().hasBack().get()).isFalse();
        model.travel().draw(5);
        Visit first = here();
        model.travel().draw(6);
        Visit second = here();

        model.travel().undo();
        assertThat(here()).isEqualTo(first);
        assertThat(latent()).isEqualTo(first.latent());
        assertThat(second.parents()).isEmpty();
        assertThat(model.journey().hasForward().get()).isTrue();
        model.travel().redo();
        assertThat(here()).isEqualTo(second);
        assertThat(model.journey().hasForward().get()).isFalse();

        model.travel().undo();
        model.travel().undo();
        assertThat(model.journey().hasBack().get()).isFalse();
        model.travel().go(second);
        model.travel().undo();
        assertThat(here().id()).isEqualTo(1);
        assertThat(model.journey().visits()).hasSize(3);
    }

    @Test
    void lockedWaysKeepTheirValuesWhenDrawing() {
        model.travel().move(0, 2);
        model.travel().rest();
        model.ways().lock(0, true);
        model.travel().draw();
        assertThat(along(0)).isCloseTo(2, within(1e-4));

        model.drawMany();
        model.ways().lock(0, false);
        model.many().count().set(5);
        ManyModel.Draw many = model.many().drawn().get().orElseThrow();
        Direction way = model.ways().all().getFirst().direction();
        assertThat(many.points())
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(point -> assertThat(way.of(point.latent())).isCloseTo(2, within(1e-4)));

        model.take(3);
        assertThat(here().change()).isEqualTo(new Change.Drawn(many.first() + 3));
    }

    @Test
    void lockedWaysKeepTheirValuesHoweverElseOneMoves() {
        model.travel().draw(1);
        Visit other = here();
        model.travel().draw(2);
        model.ways().lock(0, true);
        double value = along(0);
        double second = along(1);
        double third = along(2);

        model.travel().drag(1, 0.5);
        model.travel().rest();
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        assertThat(along(1)).isCloseTo(second + 1, within(1e-4));
        assertThat(along(2)).isCloseTo(third + 0.5, within(1e-4));
        model.kin().pick(3);
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        model.kin().meet(other);
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        model.kin().mix(List.of(other, here()));
        assertThat(along(0)).isCloseTo(value, within(1e-4));
        model.travel().move(0, value + 1);
        assertThat(along(0)).isCloseTo(value + 1, within(1e-4));
    }

    @Test
    void lockingAWayMovesTheNeighboursThatAreShown() {
        Direction way = model.ways().all().getFirst().direction();
        double value = along(0);

        model.ways().lock(0, true);

        assertThat(model.kin().neighbours().get())
                .hasSize(Neighbourhood.COUNT)
                .allSatisfy(point -> assertThat(way.of(point.latent())).isCloseTo(value, within(1e-4)));
    }

    @Test
    void whatThePictureShowsCanBeChosenAndIsKeptThen() throws Exception {
        UntrainedGenerator.install(temp.resolve("models"), "flowers", List.of("tulip", "rose", "菊"));
        model.open();
        model.choose(model.generators().get().stream()
                .filter(each -> each.id().value().equals("flowers"))
                .findFirst()
                .orElseThrow());
        Latent before = latent();
        Raster shown = model.spot().picture().get().orElseThrow();
        int other = (before.mostly().orElseThrow() + 1) % 3;

        model.travel().be(other);

        assertThat(latent().numbers()).isEqualTo(before.numbers());
        assertThat(latent().mostly()).hasValue(other);
        assertThat(model.spot().picture().get().orElseThrow().toArgb()).isNotEqualTo(shown.toArgb());
        assertThat(here().latent()).isEqualTo(latent());
        for (long seed = 0; seed < 12; seed++) {
            model.travel().draw(seed);
            assertThat(latent().mostly()).hasValue(other);
        }
        model.drawMany();
        assertThat(model.many().drawn().get().orElseThrow().points())
                .allSatisfy(point -> assertThat(point.latent().mostly()).hasValue(other));
        assertThat(model.kin().neighbours().get())
                .allSatisfy(point -> assertThat(point.latent().mostly()).hasValue(other));

        model.ways().classLocked().set(false);
        Set<Integer> drawn = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            model.travel().draw(seed);
            drawn.add(latent().mostly().orElseThrow());
        }
        assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void everythingIsThereAgainTheNextTime() {
        model.travel().draw(77);
        model.journey().star(here(), true);
        model.journey().name(here(), "窗边的人");
        model.ways().name(1, "smile");
        Latent before = latent();

        ExploreModel again = spaces.model();
        again.open();
        assertThat(again.spot().point().get().orElseThrow().latent()).isEqualTo(before);
        assertThat(again.journey().visits().getFirst().name()).isEqualTo("窗边的人");
        assertThat(again.journey().visits().getFirst().starred()).isTrue();
        assertThat(again.ways().compass().get().orElseThrow().ways().get(1).name())
                .isEqualTo("smile");
    }

    @Test
    void aSavedPictureBringsBackWhereItWasMade() {
        model.size().set(64);
        model.travel().draw(9);
        model.travel().truncate(0.5);
        model.save("saving");
        Artwork kept = spaces.gallery.find(Query.ALL).getFirst();
        assertThat(kept.width()).isEqualTo(64);
        Recipe.Generate recipe = (Recipe.Generate) kept.recipe().orElseThrow();

        model.travel().draw(10);
        model.arrivals().show(recipe);
        assertThat(model.spot().point().get().orElseThrow().truncation()).isEqualTo(0.5);
        assertThat(latent()).isEqualTo(recipe.latent());
        assertThat(here().change()).isInstanceOf(Change.Recalled.class);
    }

    @Test
    void aMixLiesBetweenAndHasTwoParents() {
        model.travel().draw(1);
        Visit first = here();
        model.travel().draw(2);
        Visit second = here();
        model.kin().meet(first);
        assertThat(here().parents()).containsExactly(second.id(), first.id());
        assertThat(latent()).isEqualTo(second.latent().around(first.latent(), 0.5));
    }

    @Test
    void everyVisitIsMadeAgainToTheSamePixels() {
        model.travel().draw(3);
        model.travel().move(0, -1);
        model.travel().rest();
        Raster before = model.spot().picture().get().orElseThrow();
        Visit visit = here();
        model.travel().draw(4);
        model.travel().go(visit);
        assertThat(model.spot().picture().get().orElseThrow().largestDifference(before))
                .isZero();
    }

    @Test
    void anAnimationComesThroughItsPointsAndIsWritten() {
        WalkModel walk = new WalkModel();
        model.travel().draw(1);
        walk.stops().add(here());
        assertThat(walk.walk(model.spot().generator().get().orElseThrow(), 0)).isEmpty();
        model.travel().draw(2);
        walk.stops().add(here());
        walk.seconds().set(0.25);
        var made = walk.walk(model.spot().generator().get().orElseThrow(), 0).orElseThrow();
        assertThat(made.at(0)).isEqualTo(walk.stops().getFirst().latent());
        Path file = temp.resolve("散步.gif");
        model.prints().write("writing", made, file);
        assertThat(file).isNotEmptyFile();
        assertThat(model.desk().finished()).contains(new Desk.Finish.Exported(file));
        assertThat(List.of(file)).allMatch(Files::exists);
    }

    @Test
    void anAnimationThatBeginsInTheMiddleLeavesIt() {
        WalkModel walk = new WalkModel();
        model.travel().draw(1);
        model.travel().truncate(0);
        model.travel().rest();
        walk.stops().add(here());
        model.travel().draw(2);
        model.travel().truncate(0.5);
        model.travel().rest();
        walk.stops().add(here());
        walk.loop().set(false);

        var frames = walk.walk(model.spot().generator().get().orElseThrow(), 0)
                .orElseThrow()
                .frames();

        assertThat(far(frames.getFirst())).isZero();
        assertThat(far(frames.getLast())).isCloseTo(0.5 * here().latent().norm(), within(1e-5));
    }

    private static double far(Recipe.Generate recipe) {
        return recipe.latent().norm() * recipe.truncation();
    }

    @Test
    void aPictureOfTheGeneratorBeforeIsNotShownInTheNext() throws Exception {
        UntrainedGenerator.install(temp.resolve("models"), "told", List.of("sea", "sky"));
        model.open();
        List<Runnable> later = new ArrayList<>();
        Raster made = Raster.of8(1, 1, new int[] {-1});
        Spot spot = new Spot(new Previews((_, _) -> made, Lane.direct(), later::add, _ -> {}));
        List<Model> both = model.generators().get();
        spot.enter(Optional.of(both.getFirst()));
        spot.show(new Point(LatentSpace.of(both.getFirst()).drawn(1), 1));
        spot.enter(Optional.of(both.getLast()));

        later.forEach(Runnable::run);

        assertThat(spot.picture().get()).isEmpty();
    }

    @Test
    void whatLiesInAFolderIsNotWrittenOver() throws Exception {
        // Points that keep what is locked have no seed to be named after.
        model.ways().lock(0, true);
        model.many().count().set(2);
        Path folder = Files.createDirectories(temp.resolve("很多"));
        for (int times = 0; times < 2; times++) {
            model.drawMany();
            model.many().writeAll("writing", folder, 0);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> ImageFiles.recipe(file).orElseThrow()).distinct())
                    .hasSize(4);
        }
    }

    @Test
    void ofManyOneIsTakenAndAllAreKept() throws Exception {
        model.travel().truncate(0.7);
        model.many().count().set(12);
        model.drawMany();
        ManyModel.Draw drawn = model.many().drawn().get().orElseThrow();
        assertThat(drawn.points()).hasSize(12).allMatch(point -> point.truncation() == 0.7);

        model.take(5);
        assertThat(here().change()).isEqualTo(new Change.Drawn(drawn.first() + 5));

        Path folder = Files.createDirectories(temp.resolve("很多"));
        model.many().writeAll("writing", folder, 0);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(12);
        }
        Path sheet = folder.resolve("sheet.png");
        model.many().writeSheet("writing", sheet, 4, 32, 1);
        assertThat(ImageFiles.recipe(sheet).orElseThrow()).contains("\"columns\":4");
        model.many().keepAll("saving", 0);
        assertThat(spaces.gallery.find(Query.ALL)).hasSize(12);
        assertThat(model.desk().finished())
                .contains(new Desk.Finish.Many(12, Optional.of(folder)), new Desk.Finish.Many(12, Optional.empty()));
    }

    @Test
    void eachMixOfSeveralIsAnotherChildOfAllOfThem() {
        model.travel().draw(1);
        model.travel().draw(2);
        model.travel().draw(3);
        List<Visit> parents = List.copyOf(model.journey().visits());
        model.kin().mix(parents);
        Latent first = latent();
        model.kin().mix(parents);
        assertThat(latent()).isNotEqualTo(first);
        assertThat(here().parents())
                .containsExactlyElementsOf(parents.stream().map(Visit::id).toList());
        assertThat(model.journey().tree().find(here().id()).orElseThrow().column())
                .isEqualTo(1);
    }

    @Test
    void layersOfAnotherVisitAreTakenOver() throws Exception {
        UntrainedGenerator.installLayered(temp.resolve("models"), "layered", List.of(3, 2, 3));
        model.open();
        model.choose(model.generators().get().stream()
                .filter(each -> each.id().value().equals("layered"))
                .findFirst()
                .orElseThrow());
        Visit other = here();
        model.travel().draw(77);
        Visit before = here();

        model.kin().inherit(other, Depth.FINE);

        assertThat(latent().numbers().subList(0, 5))
                .isEqualTo(before.latent().numbers().subList(0, 5));
        assertThat(latent().numbers().subList(5, 8))
                .isEqualTo(other.latent().numbers().subList(5, 8));
        assertThat(here().parents()).containsExactly(before.id(), other.id());
        assertThat(here().change()).isEqualTo(new Change.Crossed());
    }

    @Test
    void aNumberIsSetAndNoOtherChanges() {
        Latent before = latent();
        model.travel().set(2, 1.5);
        model.travel().rest();
        assertThat(latent().numbers().get(2)).isEqualTo(1.5f);
        assertThat(latent().numbers().subList(0, 2)).isEqualTo(before.numbers().subList(0, 2));
        assertThat(here().change()).isInstanceOf(Change.Moved.class);
    }
}
