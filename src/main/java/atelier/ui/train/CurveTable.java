package atelier.ui.train;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.AbstractList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The curves' numbers, for the keyboard and for those who hear them.
final class CurveTable extends TableView<Integer> {
    private final ChartModel model;
    private final Kit kit;
    private final DoubleSupplier size;

    /// @param size of the words
    CurveTable(ChartModel model, Kit kit, DoubleSupplier size) {
        this.model = model;
        this.kit = kit;
        this.size = size;
        getStyleClass().add("curve-table");
        kit.name(this, "train.table");
        setPlaceholder(new Label(kit.say("train.curves.none")));
        Fx.follow(this, model.version(), _ -> refill());
        Fx.follow(this, model.topic(), _ -> refill());
        Fx.follow(this, model.table(), _ -> refill());
    }

    private void refill() {
        if (!model.table().get()) {
            return;
        }
        Sheet sheet = model.sheet();
        int selected = getSelectionModel().getSelectedIndex();
        if (getColumns().size() != sheet.lines().size() + 1 || !names(sheet).equals(getUserData())) {
            setUserData(names(sheet));
            getColumns().clear();
            addColumn(kit.say("train.step"));
            sheet.lines().forEach(line -> addColumn(name(line)));
        }
        for (int i = 0; i < getColumns().size(); i++) {
            int column = i;
            @SuppressWarnings("unchecked")
            TableColumn<Integer, String> each =
                    (TableColumn<Integer, String>) getColumns().get(i);
            each.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                    column == 0
                            ? kit.say("train.steps", sheet.step(row.getValue()))
                            : cell(sheet, row.getValue(), column - 1)));
        }
        setItems(FXCollections.observableList(new Rows(sheet.rows())));
        if (selected >= 0) {
            getSelectionModel().select(Math.min(selected, sheet.rows() - 1));
        }
    }

    private static List<String> names(Sheet sheet) {
        return IntStream.range(0, sheet.lines().size()).mapToObj(sheet::name).toList();
    }

    /// Names that mean something only below their topic's get it in front.
    private String name(Line line) {
        Topic topic = Topic.of(line.measure());
        String measure = Words.measure(kit.text(), line.measure());
        String whole = topic == Topic.ACCURACY || topic == Topic.GRADIENTS
                ? kit.say("train.topic." + topic.name()) + " · " + measure
                : measure;
        return line.run()
                .map(run -> whole + " (" + Words.title(kit.text(), run, model.runs()) + ")")
                .orElse(whole);
    }

    private void addColumn(String name) {
        TableColumn<Integer, String> column = new TableColumn<>(name);
        column.setSortable(false);
        double letters = name.codePoints()
                .mapToDouble(letter -> letter > 0x2e80 ? 1.1 : 0.63)
                .sum();
        column.setPrefWidth(size.getAsDouble() * Math.max(7, letters + 2.2));
        getColumns().add(column);
    }

    private static String cell(Sheet sheet, int row, int column) {
        var value = sheet.value(row, column);
        return value.isPresent() ? Numbers.value(value.getAsDouble()) : "";
    }

    /// The numbers from 0, none of them kept.
    private static final class Rows extends AbstractList<Integer> {
        private final int size;

        Rows(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
