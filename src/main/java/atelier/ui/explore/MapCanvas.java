package atelier.ui.explore;

import atelier.explore.FamilyTree;
import atelier.explore.FamilyTree.Place;
import atelier.explore.Point;
import atelier.explore.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Draws the part of a family tree that is looked at. Its colours come from the style sheets: `-map-line`, `-map-mix`
/// (lines from further parents), `-map-here`, `-map-star` and `-map-empty` (a picture that is not made yet).
final class MapCanvas extends Region {
    private static final StyleablePropertyFactory<MapCanvas> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double CELL = MapPane.CELL;
    /// Of a picture, in the plane's units.
    private static final double SIDE = 64;
    /// Smaller pictures are not worth making, pixels.
    private static final double LEAST = 14;
    /// While more are in sight, none is asked for: they would push each other out of what is kept, and be made
    /// again and again.
    static final int MOST = Thumbnail.KEPT * 2 / 3;

    private final Thumbnail thumbnails;
    private final Runnable again;
    private final Canvas canvas = new Canvas();
    /// Pictures under way.
    private final Set<Point> asked = new HashSet<>();
    private final StyleableProperty<Color> line = colour("line", it -> it.line);
    private final StyleableProperty<Color> mix = colour("mix", it -> it.mix);
    private final StyleableProperty<Color> here = colour("here", it -> it.here);
    private final StyleableProperty<Color> star = colour("star", it -> it.star);
    private final StyleableProperty<Color> empty = colour("empty", it -> it.empty);

    /// @param again to be called when a picture has come
    MapCanvas(Thumbnail thumbnails, Runnable again) {
        this.thumbnails = thumbnails;
        this.again = again;
        getStyleClass().add("map-canvas");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setManaged(false);
        setMouseTransparent(true);
    }

    private StyleableProperty<Color> colour(String name, Function<MapCanvas, StyleableProperty<Color>> place) {
        StyleableProperty<Color> colour =
                FACTORY.createStyleableColorProperty(this, name, "-map-" + name, place, Color.GRAY);
        ((ObservableValue<?>) colour).addListener((_, _, _) -> redraw());
        return colour;
    }

    private void redraw() {
        // Colours come while the fields are still being set.
        if (again != null) {
            again.run();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    void draw(FamilyTree tree, Camera camera, Optional<Visit> at, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        List<Place> shown = tree.within(
                (int) Math.floor(camera.planeY(0) / CELL),
                (int) Math.floor(camera.planeY(height) / CELL),
                (int) Math.floor(camera.planeX(0) / CELL) - 1,
                (int) Math.floor(camera.planeX(width) / CELL));
        pen.setLineWidth(1.5);
        for (Place trunk : trunks(tree, shown)) {
            drawTrunk(pen, camera, trunk);
        }
        for (Place place : shown) {
            drawBranches(pen, camera, tree, place);
        }
        for (Place place : shown) {
            drawPicture(
                    pen,
                    camera,
                    place,
                    at.filter(it -> it.id() == place.visit().id()).isPresent(),
                    shown.size() <= MOST);
        }
    }

    /// What is shown and all that it came from: their lines may pass by where they themselves are out of sight.
    private static List<Place> trunks(FamilyTree tree, List<Place> shown) {
        List<Place> all = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Place place : shown) {
            Optional<Place> next = Optional.of(place);
            while (next.isPresent() && seen.add(next.get().visit().id())) {
                all.add(next.get());
                next = tree.parent(next.get());
            }
        }
        return all;
    }

    /// The line down at the right of a visit, to its lowest child.
    private void drawTrunk(GraphicsContext pen, Camera camera, Place place) {
        if (place.last() > place.row()) {
            pen.setStroke(line.getValue());
            double x = Math.round(camera.x((place.column() + 1) * CELL)) + 0.5;
            pen.strokeLine(x, camera.y((place.row() + 0.5) * CELL), x, camera.y((place.last() + 0.5) * CELL));
        }
    }

    private void drawBranches(GraphicsContext pen, Camera camera, FamilyTree tree, Place place) {
        double x = camera.x((place.column() + 0.5) * CELL);
        double y = Math.round(camera.y((place.row() + 0.5) * CELL)) + 0.5;
        tree.parent(place).ifPresent(parent -> {
            pen.setStroke(line.getValue());
            double from = place.row() == parent.row()
                    ? camera.x((parent.column() + 0.5) * CELL)
                    : camera.x((parent.column() + 1) * CELL);
            pen.strokeLine(from, y, x, y);
        });
        place.visit().parents().stream()
                .skip(1)
                .flatMap(id -> tree.find(id).stream())
                .forEach(other -> {
                    pen.setStroke(mix.getValue());
                    pen.setLineDashes(4, 4);
                    pen.strokeLine(camera.x((other.column() + 0.5) * CELL), camera.y((other.row() + 0.5) * CELL), x, y);
                    pen.setLineDashes();
                });
    }

    /// Asks again for pictures that have not come: they were those of another generator, or have been let go of.
    void forget() {
        asked.clear();
    }

    /// @param ask for the picture where it is not known
    private void drawPicture(GraphicsContext pen, Camera camera, Place place, boolean current, boolean ask) {
        double side = SIDE * camera.zoom();
        double x = camera.x((place.column() + 0.5) * CELL) - side / 2;
        double y = camera.y((place.row() + 0.5) * CELL) - side / 2;
        Point point = place.visit().point();
        Optional<Image> image = side < LEAST ? Optional.empty() : thumbnails.known(point);
        pen.setFill(place.visit().starred() && image.isEmpty() ? star.getValue() : empty.getValue());
        pen.fillRect(x, y, side, side);
        image.ifPresent(picture -> pen.drawImage(picture, x, y, side, side));
        if (ask && image.isEmpty() && side >= LEAST && asked.add(point)) {
            thumbnails.of(point, _ -> {
                asked.remove(point);
                again.run();
            });
        }
        if (place.visit().starred() || current) {
            pen.setStroke(current ? here.getValue() : star.getValue());
            pen.setLineWidth(current ? 3 : 2);
            pen.strokeRect(x - 1, y - 1, side + 2, side + 2);
            pen.setLineWidth(1.5);
        }
    }
}
