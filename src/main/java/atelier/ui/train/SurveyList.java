package atelier.ui.train;

import atelier.base.Text;
import atelier.train.Survey.Entry;
import atelier.ui.kit.Kit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All files of a kind, each by its path and what is the matter with it.
final class SurveyList extends ListView<Entry> {
    /// @param folder that the files were looked for in
    SurveyList(List<Entry> files, Optional<Path> folder, Kit kit) {
        getStyleClass().add("survey-list");
        getItems().setAll(files);
        setCellFactory(_ -> new Cell(folder, kit));
        setAccessibleText(kit.say(files.getFirst().kind().key()));
    }

    /// What is the matter with a file, and with which other one, or how large it is.
    static String reason(Text text, Optional<Path> folder, Entry file) {
        return switch (file.kind()) {
            case DUPLICATE -> text.get("train.survey.why.duplicate", path(folder, file.twin()));
            case SIMILAR -> text.get("train.survey.why.similar", path(folder, file.twin()));
            case SMALL, EXTREME ->
                text.get("train.survey.why.size", text.get(file.kind().key()), file.width(), file.height());
            case GOOD, LABELS, EMPTY, NO_PICTURE, BROKEN -> text.get(file.kind().key());
        };
    }

    /// From the folder on, where it lies there.
    static String path(Optional<Path> folder, Path file) {
        return folder.filter(within -> file.startsWith(within) && !file.equals(within))
                .map(within -> within.relativize(file))
                .orElse(file)
                .toString();
    }

    private static final class Cell extends ListCell<Entry> {
        private final Optional<Path> folder;
        private final Kit kit;
        private final Label path = Kit.fileName();
        private final Label reason = Kit.fileName();
        private final VBox lines = new VBox(path, reason);

        Cell(Optional<Path> folder, Kit kit) {
            this.folder = folder;
            this.kit = kit;
            reason.getStyleClass().add("note");
            // As wide as the list, whatever it says.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry file, boolean empty) {
            super.updateItem(file, empty);
            setGraphic(file == null ? null : lines);
            if (file != null) {
                path.setText(SurveyList.path(folder, file.file()));
                reason.setText(SurveyList.reason(kit.text(), folder, file));
                setAccessibleText(path.getText() + ", " + reason.getText());
            }
        }
    }
}
