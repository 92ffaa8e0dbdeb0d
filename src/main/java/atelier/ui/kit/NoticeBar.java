package atelier.ui.kit;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A notice as a bar: sign, sentence, what can be done, and a cross to put it away.
final class NoticeBar extends HBox {
    private static final Duration READING = Duration.seconds(8);
    private static final double WIDEST = 720;

    NoticeBar(Kit kit, Notice notice, Runnable putAway) {
        boolean problem = notice.tone() == Notice.Tone.PROBLEM;
        getStyleClass().add("notice");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("problem"), problem);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        // What lies beside its words is not covered.
        setMaxWidth(USE_PREF_SIZE);

        String words = notice.words().apply(kit.text());
        Label sentence = new Label(words);
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        accessibleTextProperty().bind(sentence.textProperty());
        Fx.follow(this, notice.times(), times -> {
            int told = times.intValue();
            sentence.setText(told > 1 ? kit.say("kit.times", words, told) : words);
        });
        List<Button> buttons = notice.actions().stream()
                .map(action -> kit.quiet(action.key(), () -> run(action, putAway)))
                .toList();
        getChildren().addAll(Icons.of(problem ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE), told(sentence, buttons));
        getChildren().add(kit.iconButton("kit.dismiss", Feather.X, putAway));

        if (!problem) {
            PauseTransition reading = new PauseTransition(READING);
            reading.setOnFinished(_ -> putAway.run());
            hoverProperty().subscribe(hover -> {
                if (hover) {
                    reading.stop();
                } else {
                    reading.playFromStart();
                }
            });
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(WIDEST, super.computePrefWidth(height));
    }

    /// One button beside the sentence; where there are more, all beneath it.
    private static Node told(Label sentence, List<Button> buttons) {
        Pane told = buttons.size() > 1
                ? new VBox(4, sentence, new FlowPane(buttons.toArray(Node[]::new)))
                : new HBox(sentence);
        if (buttons.size() == 1) {
            Button button = buttons.getFirst();
            button.setMinWidth(USE_PREF_SIZE);
            told.getChildren().add(button);
        }
        told.getStyleClass().add("told");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox.setHgrow(told, Priority.ALWAYS);
        return told;
    }

    private static void run(Notice.Action action, Runnable putAway) {
        if (action.last()) {
            putAway.run();
        }
        action.run().run();
    }
}
