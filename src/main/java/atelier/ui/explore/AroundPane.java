package atelier.ui.explore;

import atelier.explore.Point;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Eight neighbours around the picture: the one that is clicked becomes the middle.
final class AroundPane extends VBox {
    private static final double SIDE = 88;
    private static final int ACROSS = 3;

    private final Thumbnail thumbnails;
    private final List<ImageView> views = new ArrayList<>();

    AroundPane(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.thumbnails = thumbnails;
        getStyleClass().add("around");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("around-grid");
        int neighbour = 0;
        for (int cell = 0; cell < ACROSS * ACROSS; cell++) {
            ImageView view = new ImageView();
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            view.setPreserveRatio(true);
            if (cell == ACROSS * ACROSS / 2) {
                StackPane middle = new StackPane(view);
                middle.getStyleClass().add("around-middle");
                middle.setMinSize(SIDE + 4, SIDE + 4);
                Fx.follow(
                        this,
                        model.spot().picture(),
                        made -> view.setImage(made.map(Pictures::image).orElse(null)));
                grid.add(middle, cell % ACROSS, cell / ACROSS);
            } else {
                int number = neighbour++;
                Button button = new Button();
                button.setGraphic(view);
                button.getStyleClass().addAll("flat", "around-cell");
                button.setMinSize(SIDE + 4, SIDE + 4);
                button.setMaxSize(SIDE + 4, SIDE + 4);
                button.setAccessibleText(kit.say("explore.neighbour", number + 1));
                button.setOnAction(_ -> model.kin().pick(number));
                views.add(view);
                grid.add(button, cell % ACROSS, cell / ACROSS);
            }
        }
        var step = kit.slider("explore.step", 0.05, 1, 0.05, model.kin().step(), kit::percent);
        getChildren().addAll(kit.note("explore.around.note"), grid, step);
        Fx.follow(this, model.kin().neighbours(), this::show);
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
