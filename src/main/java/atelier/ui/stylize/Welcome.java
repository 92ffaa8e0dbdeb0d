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
    private static final double COVER = 168;
    /// A cover with the ring around it.
    private static final double CARD = COVER + 8;
    private static final double GAP = 8;

    private final StylizeModel model;
    private final Shelf shelf;
    private final Kit kit;
    private final FlowPane cards = new FlowPane();
    private final VBox middle;
    private final @Nullable Greeting greeting;

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
        cards.setPrefWrapLength(3 * CARD + 2 * GAP);
        cards.setHgap(GAP);
        cards.setVgap(GAP);
        VBox shown = new VBox(samples, cards);
        shown.getStyleClass().add("samples");
        shown.setAlignment(Pos.CENTER);
        shown.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(cards.getChildren()));
        shown.managedProperty().bind(shown.visibleProperty());
        middle = new VBox(new Invitation(kit, Feather.IMAGE, "stylize.welcome"), choose, shown);
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

    /// In a low window what is where gives way to where to begin.
    @Override
    protected void layoutChildren() {
        if (greeting != null) {
            double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
            double room = getHeight() - getInsets().getTop() - getInsets().getBottom();
            double more = greeting.isManaged() ? 0 : greeting.prefHeight(width) + middle.getSpacing();
            boolean fits = middle.prefHeight(width) + more <= room;
            greeting.setManaged(fits);
            greeting.setVisible(fits);
        }
        super.layoutChildren();
    }

    private void fill() {
        List<Glimpse> pictures = Stream.concat(
                        shelf.samplePhotographs().get().stream(), shelf.photographs().get().stream())
                .limit(CARDS)
                .toList();
        cards.getChildren().setAll(pictures.stream().map(this::card).toList());
    }

    private Node card(Glimpse picture) {
        Cover cover = new Cover(8, COVER, COVER * 2 / 3);
        cover.show(Pictures.image(picture.view()));
        Button card = new Button();
        card.getStyleClass().setAll("tile");
        card.setGraphic(cover);
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
