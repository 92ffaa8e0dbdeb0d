package atelier.ui.train;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Why nothing can be trained here, and what helps; takes no room where all that is needed is there.
final class ObstacleBar extends HBox {
    ObstacleBar(TrainModel model, Kit kit) {
        getStyleClass().add("train-obstacle");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ALERT_CIRCLE), words);
        Fx.follow(this, model.obstacle(), obstacle -> {
            words.setText(obstacle.map(kit.text()::of).orElse(""));
            setVisible(obstacle.isPresent());
            setManaged(obstacle.isPresent());
        });
    }
}
