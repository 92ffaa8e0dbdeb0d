package atelier.ui;

import atelier.base.Bug;
import atelier.base.Log;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.studio.Settings.Theme;
import atelier.ui.kit.FileManager;
import atelier.ui.shell.Look;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// What kept the window from opening.
///
/// @param bug where nobody but us can help
/// @param words one sentence
/// @param exitCode what the process leaves with
record StartFault(Optional<Bug> bug, String words, int exitCode) {
    /// For a bug, as on the command line.
    private static final int BUG = 3;

    private static final int PROBLEM = 1;

    /// For a display that does not answer: the launcher, asked for the sample, then paints it without one.
    private static final int NO_DISPLAY = 4;

    static StartFault of(Throwable fault, Text text) {
        if (fault instanceof CompletionException && fault.getCause() != null) {
            return of(fault.getCause(), text);
        }
        if (fault instanceof ProblemException known) {
            int exitCode = known.problem() instanceof Problem.DisplayMissing ? NO_DISPLAY : PROBLEM;
            return new StartFault(Optional.empty(), text.of(known.problem()), exitCode);
        }
        Bug bug = Log.bug(fault);
        return new StartFault(Optional.of(bug), text.get("start.bug", bug.code()), BUG);
    }

    /// Shows a window that says so, and waits until it is closed. Plain, since what is missing may be what makes
    /// windows handsome.
    void show(Text text, Path logs) {
        Label title = new Label(text.get("start.title"));
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        Stage stage = new Stage();
        Button close = new Button(text.get("start.close"));
        close.setOnAction(_ -> stage.close());
        close.setDefaultButton(true);
        close.setCancelButton(true);
        FlowPane buttons = new FlowPane(8, 8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        bug.ifPresent(known -> {
            Button copy = new Button(text.get("kit.bug.copy"));
            copy.setOnAction(_ -> Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, known.details(Log.file(logs)))));
            Button open = new Button(text.get("kit.bug.logs"));
            open.setOnAction(_ -> open(logs, sentence, text));
            buttons.getChildren().addAll(copy, open);
        });
        buttons.getChildren().add(close);
        VBox all = new VBox(16, title, sentence, buttons);
        all.getStyleClass().add("start-fault");
        all.setStyle("-fx-padding: 24px;");
        all.setPrefWidth(520);
        Scene scene = new Scene(all);
        dress(scene);
        stage.setTitle(text.get("app.name"));
        stage.setScene(scene);
        stage.showAndWait();
    }

    private static void open(Path logs, Label sentence, Text text) {
        try {
            FileManager.open(logs);
        } catch (ProblemException e) {
            sentence.setText(text.of(e.problem()));
        }
    }

    /// As the program looks, where it can.
    private static void dress(Scene scene) {
        try {
            Look.of(Theme.SYSTEM, 100).dress(scene);
        } catch (RuntimeException | Error e) {
            scene.getStylesheets().clear();
        }
    }
}
