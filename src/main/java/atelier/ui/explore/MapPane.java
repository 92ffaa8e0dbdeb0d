package atelier.ui.explore;

import atelier.explore.FamilyTree;
import atelier.explore.FamilyTree.Place;
import atelier.explore.Visit;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// All visits as a family tree: what came of what. Drag to move, turn the wheel to zoom, click to go there; the arrow
/// keys lead to parents, children and neighbours.
final class MapPane extends Region {
    /// Of one visit, in the plane's units.
    static final double CELL = 84;

    private final ExploreModel model;
    private final MapCanvas canvas;
    private FamilyTree tree;
    private Camera camera = new Camera(-CELL / 2, -CELL / 2, 1);
    private double x;
    private double y;
    private boolean dragged;
    /// Whether the visit that one is at is still to be brought into sight.
    private boolean arriving;

    MapPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.model = model;
        tree = model.journey().tree();
        canvas = new MapCanvas(thumbnails, this::requestLayout);
        getStyleClass().add("map-pane");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setId("explore.map.pane");
        setAccessibleText(kit.say("explore.map.pane"));
        setMinSize(0, 0);
        Fx.follow(this, model.spot().generator(), _ -> canvas.forget());
        Fx.follow(this, model.journey().here(), this::arrive);
        ObservableList<Visit> visits = model.journey().visits();
        Fx.follow(this, Bindings.createObjectBinding(() -> List.copyOf(visits), visits), _ -> {
            tree = model.journey().tree();
            requestLayout();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            at(event);
            dragged = false;
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            dragged |= Math.hypot(event.getX() - x, event.getY() - y) > 3;
            if (dragged) {
                look(camera.moved(event.getX() - x, event.getY() - y));
                at(event);
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!dragged) {
                under(event.getX(), event.getY())
                        .ifPresent(place -> model.travel().go(place.visit()));
            }
        });
        addEventHandler(
                ScrollEvent.SCROLL,
                event -> look(camera.zoomed(Math.exp(event.getDeltaY() / 300), event.getX(), event.getY())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void at(MouseEvent event) {
        x = event.getX();
        y = event.getY();
    }

    private void look(Camera next) {
        camera = next;
        requestLayout();
    }

    private void arrive(Optional<Visit> here) {
        if (here.isPresent() && tree.find(here.get().id()).isEmpty()) {
            tree = model.journey().tree();
        }
        arriving = true;
        requestLayout();
    }

    private Optional<Place> under(double windowX, double windowY) {
        return tree.at(
                (int) Math.floor(camera.planeY(windowY) / CELL), (int) Math.floor(camera.planeX(windowX) / CELL));
    }

    private void key(KeyEvent event) {
        Optional<Place> here = model.journey().here().get().flatMap(visit -> tree.find(visit.id()));
        Optional<Place> next = switch (event.getCode()) {
            case LEFT -> here.flatMap(tree::parent);
            case RIGHT -> here.flatMap(place -> tree.at(place.row(), place.column() + 1));
            case UP -> here.flatMap(place -> tree.above(place));
            case DOWN -> here.flatMap(place -> tree.below(place));
            case PLUS, EQUALS, ADD -> zoom(1.25);
            case MINUS, SUBTRACT -> zoom(0.8);
            default -> {
                yield Optional.empty();
            }
        };
        next.ifPresent(place -> model.travel().go(place.visit()));
        if (event.getCode().isArrowKey()) {
            event.consume();
        }
    }

    private Optional<Place> zoom(double by) {
        look(camera.zoomed(by, getWidth() / 2, getHeight() / 2));
        return Optional.empty();
    }

    private void bringIntoSight(Place place) {
        double middleX = (place.column() + 0.5) * CELL;
        double middleY = (place.row() + 0.5) * CELL;
        double shownX = camera.x(middleX);
        double shownY = camera.y(middleY);
        if (shownX < 0 || shownY < 0 || shownX > getWidth() || shownY > getHeight()) {
            camera = camera.at(middleX, middleY, getWidth(), getHeight());
        }
    }

    @Override
    protected void layoutChildren() {
        if (arriving && getWidth() > 0) {
            arriving = false;
            model.journey().here().get().flatMap(visit -> tree.find(visit.id())).ifPresent(this::bringIntoSight);
        }
        canvas.draw(tree, camera, model.journey().here().get(), getWidth(), getHeight());
    }
}
