package atelier.ui.kit;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A notice as a bar: sign, sentence, what can be done, and a cross to put it away.
final class NoticeBar extends HBox {
    private static final Duration READING = Duration.seconds(8);

    NoticeBar(Kit kit, Notice notice, Runnable putAway) {
        boolean problem = notice.tone() == Notice.Tone.PROBLEM;
        getStyleClass().add("notice");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("problem"), problem);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);

        Label sentence = new Label(notice.words().apply(kit.text()));
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        setAccessibleText(sentence.getText());
        HBox.setHgrow(sentence, Priority.ALWAYS);

        getChildren().addAll(Icons.of(problem ? Feather.ALERT_CIRCLE : Feather.CHECK_CIRCLE), sentence);
        notice.action()
                .ifPresent(action -> getChildren().add(kit.quiet(action.key(), () -> {
                    putAway.run();
                    action.run().run();
                })));
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
}
