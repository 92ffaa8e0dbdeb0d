package atelier.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// A document of Markdown as nodes: headings, paragraphs, lists, links, keys. Knows what the guide uses, and refuses
/// the rest, so that nothing is left out in silence.
final class Article extends VBox {
    private final Consumer<String> follow;

    /// @param follow given what a link that is clicked leads to
    Article(Node document, Consumer<String> follow) {
        this.follow = follow;
        getStyleClass().add("article");
        blocks(document, this);
    }

    private void blocks(Node parent, VBox into) {
        for (Node block : children(parent)) {
            into.getChildren()
                    .add(
                            switch (block) {
                                case Heading heading -> heading(heading);
                                case Paragraph paragraph -> paragraph(paragraph);
                                case BulletList list -> list(list, "•", 0);
                                case OrderedList list -> list(list, ".", list.getMarkerStartNumber());
                                default -> throw unknown(block);
                            });
        }
    }

    private Label heading(Heading heading) {
        Label label = new Label(words(heading));
        label.getStyleClass().add("heading-" + heading.getLevel());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private TextFlow paragraph(Paragraph paragraph) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("paragraph");
        inline(paragraph, "words", flow);
        return flow;
    }

    /// @param from the first item's number, where they have any
    private GridPane list(Node list, String mark, int from) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("items");
        List<Node> items = children(list);
        for (int i = 0; i < items.size(); i++) {
            Label marker = new Label(list instanceof OrderedList ? from + i + mark : mark);
            marker.getStyleClass().add("marker");
            marker.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(marker, VPos.TOP);
            VBox item = new VBox();
            GridPane.setHgrow(item, Priority.ALWAYS);
            blocks(items.get(i), item);
            grid.addRow(i, marker, item);
        }
        return grid;
    }

    private void inline(Node parent, String style, TextFlow flow) {
        for (Node part : children(parent)) {
            switch (part) {
                case Text text -> flow.getChildren().add(text(text.getLiteral(), style));
                case SoftLineBreak _ -> flow.getChildren().add(text(" ", style));
                case HardLineBreak _ -> flow.getChildren().add(text("\n", style));
                case Code code -> {
                    Label key = new Label(code.getLiteral());
                    key.getStyleClass().add("code");
                    flow.getChildren().add(key);
                }
                case StrongEmphasis strong -> inline(strong, "strong", flow);
                case Emphasis emphasis -> inline(emphasis, "emphasis", flow);
                case Link link -> {
                    Hyperlink words = new Hyperlink(words(link));
                    words.setOnAction(_ -> follow.accept(link.getDestination()));
                    flow.getChildren().add(words);
                }
                default -> throw unknown(part);
            }
        }
    }

    private static javafx.scene.text.Text text(String words, String style) {
        javafx.scene.text.Text text = new javafx.scene.text.Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    /// What is written in it, without its marks.
    static String words(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node part : children(parent)) {
            words.append(
                    switch (part) {
                        case Text text -> text.getLiteral();
                        case Code code -> code.getLiteral();
                        case SoftLineBreak _ -> " ";
                        default -> words(part);
                    });
        }
        return words.toString();
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static IllegalArgumentException unknown(Node node) {
        return new IllegalArgumentException(
                "the guide uses " + node.getClass().getSimpleName() + ", which the help cannot show");
    }
}
