package atelier.ui.help;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The topics at the left, and beside them the one that is read.
final class HelpView extends BorderPane {
    private final StringProperty topic;
    private final Kit kit;
    private final ScrollPane text = new ScrollPane();

    /// @param leave goes back to where one came from
    HelpView(StringProperty topic, Runnable leave, Kit kit) {
        this.topic = topic;
        this.kit = kit;
        getStyleClass().add("help-page");
        HBox bar = new HBox(kit.button("help.back", Feather.ARROW_LEFT, leave));
        bar.getStyleClass().add("help-bar");
        text.getStyleClass().add("help-text");
        text.setFitToWidth(true);
        text.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        text.setFocusTraversable(true);
        BorderPane read = new BorderPane(text);
        read.setTop(new StackPane(bar));
        setLeft(topics());
        setCenter(read);
        Fx.follow(this, topic, this::show);
    }

    /// Lets the keys move the text.
    void takeFocus() {
        text.requestFocus();
    }

    private VBox topics() {
        ListView<String> list = new ListView<>();
        list.getItems().setAll(Guide.TOPICS);
        list.getStyleClass().add("help-topics");
        list.setAccessibleText(kit.say("help.topics"));
        list.setCellFactory(_ -> new ListCell<>() {
            {
                getStyleClass().add("help-topic");
                // As wide as the list, whatever it says.
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(@Nullable String name, boolean empty) {
                super.updateItem(name, empty);
                setText(name == null ? "" : kit.say("help.topic." + name));
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                topic.set(chosen);
            }
        });
        Fx.follow(this, topic, list.getSelectionModel()::select);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox pane = new VBox(kit.title("page.help"), list, kit.note("help.keys"));
        pane.getStyleClass().add("help-pane");
        return pane;
    }

    private void show(String now) {
        Article article = new Article(Guide.read(now, kit.text().locale()), link -> topic.set(Guide.topic(link)));
        StackPane middle = new StackPane(article);
        middle.setAlignment(Pos.TOP_CENTER);
        text.setContent(middle);
        text.setAccessibleText(kit.say("help.topic." + now));
        text.setVvalue(0);
    }
}
