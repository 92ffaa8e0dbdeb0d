package atelier.ui.explore;

import atelier.explore.Point;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Eight neighbours around the picture: the one that is clicked becomes the middle.
final class AroundPane extends VBox {
    private static final int ACROSS = 3;

    private final Thumbnail thumbnails;
    private final List<ImageView> views = new ArrayList<>();

    AroundPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.thumbnails = thumbnails;
        getStyleClass().add("around");
        PictureGrid grid = new PictureGrid(ACROSS);
        grid.visibleProperty().bind(model.spot().picture().map(Optional::isPresent));
        for (int cell = 0; cell < ACROSS * ACROSS; cell++) {
            grid.getChildren()
                    .add(cell == ACROSS * ACROSS / 2 ? middle(model, grid) : neighbour(model, grid, views.size(), kit));
        }
        var step = kit.slider("explore.step", 0.05, 1, 0.05, model.kin().step(), kit::percent);
        getChildren().addAll(kit.note("explore.around.note"), grid, step);
        Fx.follow(this, model.kin().neighbours(), this::show);
    }

    private Node middle(ExploreModel model, PictureGrid grid) {
        ImageView view = grid.picture();
        StackPane middle = new StackPane(view);
        middle.getStyleClass().add("around-middle");
        Fx.follow(
                this,
                model.spot().picture(),
                made -> view.setImage(made.map(Pictures::image).orElse(null)));
        return middle;
    }

    private Node neighbour(ExploreModel model, PictureGrid grid, int number, Kit kit) {
        Button button = new Button();
        views.add(grid.in(button));
        button.setAccessibleText(kit.say("explore.neighbour", number + 1));
        button.setOnAction(_ -> model.kin().pick(number));
        return button;
    }

    private void show(List<Point> around) {
        for (int i = 0; i < views.size(); i++) {
            ImageView view = views.get(i);
            if (i >= around.size()) {
                view.setImage(null);
                continue;
            }
            Point point = around.get(i);
            view.setUserData(point);
            thumbnails.of(point, image -> {
                if (point.equals(view.getUserData())) {
                    view.setImage(image);
                }
            });
        }
    }
}
