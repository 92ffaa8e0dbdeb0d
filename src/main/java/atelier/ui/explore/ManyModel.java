package atelier.ui.explore;

import atelier.explore.Point;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// Many points drawn at once, by seeds one after the other: to look over, to go to one of them, to keep them all.
final class ManyModel {
    /// Below this, a seed can still be typed by hand.
    static final int SEEDS = 1_000_000;

    /// @param first the seed of the first one
    /// @param held makes what was drawn keep what is locked
    record Draw(Model generator, List<Point> points, long first, UnaryOperator<Latent> held) {}

    private final Prints prints;
    private final RandomGenerator chance;
    private final IntegerProperty count = new SimpleIntegerProperty(24);
    private final ReadOnlyObjectWrapper<Optional<Draw>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());

    ManyModel(Prints prints, RandomGenerator chance) {
        this.prints = prints;
        this.chance = chance;
        count.subscribe(
                () -> drawn.get().ifPresent(now -> draw(now.generator(), now.first(), truncation(now), now.held())));
    }

    private static double truncation(Draw draw) {
        return draw.points().getFirst().truncation();
    }

    void forget() {
        drawn.set(Optional.empty());
    }

    /// @param held makes what is drawn keep what is locked
    void draw(Model generator, double truncation, UnaryOperator<Latent> held) {
        draw(generator, chance.nextInt(SEEDS), truncation, held);
    }

    private void draw(Model generator, long first, double truncation, UnaryOperator<Latent> held) {
        LatentSpace space = LatentSpace.of(generator);
        List<Point> points = LongStream.range(first, first + count.get())
                .mapToObj(space::drawn)
                .map(latent -> new Point(held.apply(latent), truncation))
                .toList();
        drawn.set(Optional.of(new Draw(generator, points, first, held)));
    }

    /// Writes all of them as one picture.
    ///
    /// @param columns of pictures
    /// @param side long side of each picture in pixels; 0 for as the generator makes them
    void writeSheet(String title, Path file, int columns, int side, double quality) {
        drawn.get().ifPresent(now -> prints.write(title, sheet(now, columns, side), file, quality));
    }

    private static Recipe.Sheet sheet(Draw now, int columns, int side) {
        List<Latent> latents = now.points().stream().map(Point::latent).toList();
        Model model = now.generator();
        return new Recipe.Sheet(model.id(), model.card().version(), latents, columns, truncation(now), side);
    }

    void writeAll(String title, Path folder, int side) {
        drawn.get().ifPresent(now -> prints.writeAll(title, each(now, side), folder));
    }

    void keepAll(String title, int side) {
        drawn.get().ifPresent(now -> prints.keepAll(title, each(now, side)));
    }

    private static List<Recipe.Generate> each(Draw now, int side) {
        List<Recipe.Generate> all = new ArrayList<>();
        now.points().forEach(point -> all.add(Spot.recipe(now.generator(), point, side)));
        return all;
    }

    /// How many are drawn at once, 1 or more.
    IntegerProperty count() {
        return count;
    }

    ReadOnlyObjectProperty<Optional<Draw>> drawn() {
        return drawn.getReadOnlyProperty();
    }
}
