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
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Many points drawn at once, by seeds one after the other: to look over, to go to one of them, to keep them all.
final class ManyModel {
    /// Below this, a seed can still be typed by hand.
    static final int SEEDS = 1_000_000;

    /// How many are drawn at once, and how they lie on a contact sheet.
    ///
    /// @param columns 1 to [#MOST]; `rows` likewise
    record Grid(int columns, int rows) {
        static final int MOST = 12;

        Grid {
            if (Math.min(columns, rows) < 1 || Math.max(columns, rows) > MOST) {
                throw new IllegalArgumentException(columns + " columns, " + rows + " rows");
            }
        }

        int count() {
            return columns * rows;
        }
    }

    /// @param first the seed of the first one
    /// @param held makes what was drawn keep what is locked
    record Draw(Model generator, List<Point> points, long first, UnaryOperator<Latent> held) {}

    private final Prints prints;
    private final RandomGenerator chance;
    private final ObjectProperty<Grid> grid = new SimpleObjectProperty<>(new Grid(6, 4));
    private final ReadOnlyObjectWrapper<Optional<Draw>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// The seed that the next ones begin with.
    private Optional<Long> wished = Optional.empty();

    ManyModel(Prints prints, RandomGenerator chance) {
        this.prints = prints;
        this.chance = chance;
        grid.subscribe((_, _) ->
                drawn.get().ifPresent(now -> draw(now.generator(), now.first(), truncation(now), now.held())));
    }

    private static double truncation(Draw draw) {
        return draw.points().getFirst().truncation();
    }

    void forget() {
        wished = Optional.empty();
        drawn.set(Optional.empty());
    }

    /// The next ones begin with what this number or word stands for, always the same.
    void beginWith(String words) {
        wished = Optional.of(seed(words.strip()));
    }

    private static long seed(String words) {
        try {
            return Long.parseLong(words);
        } catch (NumberFormatException e) {
            return Integer.toUnsignedLong(words.hashCode());
        }
    }

    /// Draws from the seed that was wished for, once, else by chance.
    ///
    /// @param held makes what is drawn keep what is locked
    void draw(Model generator, double truncation, UnaryOperator<Latent> held) {
        long first = wished.orElseGet(() -> (long) chance.nextInt(SEEDS));
        wished = Optional.empty();
        draw(generator, first, truncation, held);
    }

    private void draw(Model generator, long first, double truncation, UnaryOperator<Latent> held) {
        LatentSpace space = LatentSpace.of(generator);
        List<Point> points = IntStream.range(0, grid.get().count())
                .mapToObj(number -> space.drawn(first + number))
                .map(latent -> new Point(held.apply(latent), truncation))
                .toList();
        drawn.set(Optional.of(new Draw(generator, points, first, held)));
    }

    /// Writes all of them as one picture, as the grid lays them.
    ///
    /// @param side long side of each picture in pixels; 0 for as the generator makes them
    void writeSheet(String title, Path file, int side, double quality) {
        drawn.get().ifPresent(now -> prints.write(title, sheet(now, side), file, quality));
    }

    private Recipe.Sheet sheet(Draw now, int side) {
        int columns = grid.get().columns();
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

    /// A change draws again, as many as it says, from the same first seed.
    ObjectProperty<Grid> grid() {
        return grid;
    }

    ReadOnlyObjectProperty<Optional<Draw>> drawn() {
        return drawn.getReadOnlyProperty();
    }
}
