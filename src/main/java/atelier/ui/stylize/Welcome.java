package atelier.ui.stylize;

import atelier.ui.kit.Cover;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Pictures;
import atelier.ui.kit.Tip;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The canvas before there is a photograph: a large place to drop one, and a few to begin with.
final class Welcome extends StackPane {
    private static final int CARDS = 6;
    private static final int COLUMNS = 3;
    private static final double LARGE = 168;
    private static final double SMALL = 112;
    /// Around a cover.
    private static final double RING = 8;

    private static final double GAP = 8;

    /// How much is shown.
    private record Fill(boolean greeting, double cover, boolean sign, int rows) {}

    /// From all there is down to what matters most: where to begin.
    private static final List<Fill> FILLS = List.of(
            new Fill(true, LARGE, true, 2),
            new Fill(false, LARGE, true, 2),
            new Fill(false, SMALL, true, 2),
            new Fill(false, SMALL, false, 2),
            new Fill(false, SMALL, false, 1));

    private final StylizeModel model;
    private final Shelf shelf;
    private final Kit kit;
    private final FlowPane cards = new FlowPane(GAP, GAP);
    private final Invitation invitation;
    private final VBox middle;
    private final @Nullable Greeting greeting;
    private final DoubleProperty cover = new SimpleDoubleProperty(LARGE);
    private Fill now = FILLS.getFirst();

    /// @param greet whether to say what is where
    Welcome(StylizeModel model, Shelf shelf, Kit kit, boolean greet, Runnable browse, Consumer<Incoming> take) {
        this.model = model;
        this.shelf = shelf;
        this.kit = kit;
        getStyleClass().add("welcome");
        setMinSize(0, 0);
        Button choose = kit.primary("stylize.photograph.choose", Feather.FOLDER, browse);
        Label samples = kit.label("stylize.welcome.samples");
        samples.getStyleClass().add("section-header");
        cards.getStyleClass().add("cards");
        cards.setAlignment(Pos.CENTER);
        cards.prefWrapLengthProperty().bind(cover.add(RING + GAP).multiply(COLUMNS));
        VBox shown = new VBox(samples, cards);
        shown.getStyleClass().add("samples");
        shown.setAlignment(Pos.CENTER);
        shown.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(cards.getChildren()));
        shown.managedProperty().bind(shown.visibleProperty());
        invitation = new Invitation(kit, Feather.IMAGE, "stylize.welcome");
        middle = new VBox(invitation, choose, shown);
        greeting = greet ? new Greeting(kit) : null;
        if (greeting != null) {
            middle.getChildren().add(greeting);
        }
        middle.getStyleClass().add("middle");
        middle.setAlignment(Pos.CENTER);
        middle.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(middle);
        Incoming.dropOn(this, take);
        Fx.follow(this, shelf.photographs(), _ -> fill());
        Fx.follow(this, shelf.samplePhotographs(), _ -> fill());
    }

    /// In a low window what matters least gives way.
    @Override
    protected void layoutChildren() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double room = getHeight() - getInsets().getTop() - getInsets().getBottom();
        double always = middle.prefHeight(width) - height(now, width);
        now = FILLS.stream()
                .filter(fill -> always + height(fill, width) <= room)
                .findFirst()
                .orElse(FILLS.getLast());
        cover.set(now.cover());
        show(invitation.sign(), now.sign());
        if (greeting != null) {
            show(greeting, now.greeting());
        }
        for (int i = 0; i < cards.getChildren().size(); i++) {
            show(cards.getChildren().get(i), i < now.rows() * columns(now, width));
        }
        super.layoutChildren();
    }

    /// Of all that may give way.
    private double height(Fill fill, double width) {
        double sign = fill.sign() ? invitation.sign().prefHeight(-1) + invitation.getSpacing() : 0;
        double words = fill.greeting() && greeting != null ? greeting.prefHeight(width) + middle.getSpacing() : 0;
        int rows = Math.min(fill.rows(), Math.ceilDiv(cards.getChildren().size(), columns(fill, width)));
        return sign + words + rows * (fill.cover() * 2 / 3 + RING + GAP);
    }

    private static int columns(Fill fill, double width) {
        return Math.clamp((long) ((width + GAP) / (fill.cover() + RING + GAP)), 1, COLUMNS);
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    private void fill() {
        List<Glimpse> pictures = Stream.concat(
                        shelf.samplePhotographs().get().stream(), shelf.photographs().get().stream())
                .limit(CARDS)
                .toList();
        cards.getChildren().setAll(pictures.stream().map(this::card).toList());
    }

    private Node card(Glimpse picture) {
        Cover shown = new Cover(8);
        shown.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        shown.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        shown.prefWidthProperty().bind(cover);
        shown.prefHeightProperty().bind(cover.multiply(2.0 / 3));
        shown.show(Pictures.image(picture.view()));
        Button card = new Button();
        card.getStyleClass().setAll("tile");
        card.setGraphic(shown);
        String title = Glimpse.title(picture.file(), kit.text());
        card.setAccessibleText(kit.say("stylize.welcome.use", title));
        card.setTooltip(new Tip(card, title));
        card.setOnAction(_ -> model.intake().openPhotograph(with(picture)));
        return card;
    }

    /// The picture, and to a sample a sample painting while none is chosen: so that one click shows what comes of
    /// it.
    private List<Path> with(Glimpse picture) {
        int place = shelf.samplePhotographs().get().indexOf(picture);
        List<Glimpse> paintings = shelf.samplePaintings().get();
        boolean alone = place < 0
                || place >= paintings.size()
                || model.oneStyle().get()
                || !model.draft().get().paintings().isEmpty();
        return alone
                ? List.of(picture.file())
                : List.of(picture.file(), paintings.get(place).file());
    }
}
