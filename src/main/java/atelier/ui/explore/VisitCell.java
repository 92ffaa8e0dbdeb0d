package atelier.ui.explore;

import atelier.explore.Depth;
import atelier.explore.Visit;
import atelier.explore.Visit.Change;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.Kit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One visit of the list: its picture, how it came about, its name, its star, and, while it is chosen or the pointer or
/// the focus is on it, what it can be used for.
final class VisitCell extends ListCell<Visit> {
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    /// On the visit that one is at.
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private static final double SIDE = 52;

    private final Thumbnail thumbnails;
    private final Kit kit;
    private final Journey journey;
    private final WaysModel ways;
    private final ImageView picture = new ImageView();
    private final NameField name;
    private final Label how = Kit.whole(new Label());
    private final Button star;
    private final HBox row;

    VisitCell(ExploreModel model, Thumbnail thumbnails, Kit kit) {
        this.thumbnails = thumbnails;
        this.kit = kit;
        journey = model.journey();
        ways = model.ways();
        getStyleClass().add("visit-cell");
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("visit-picture");
        frame.setMinSize(SIDE, SIDE);
        name = new NameField(kit, given -> with(visit -> model.journey().name(visit, given)));
        // The first click on a row leads there; only then can the name be clicked into.
        name.mouseTransparentProperty().bind(selectedProperty().not());
        how.getStyleClass().add("visit-how");
        star = kit.iconButton(
                "explore.star",
                Feather.STAR,
                () -> with(visit -> model.journey().star(visit, !visit.starred())));
        star.getStyleClass().add("visit-star");
        Button cross = kit.iconButton("explore.cross", Feather.GIT_MERGE, () -> with(model.kin()::meet));
        Button stop = kit.iconButton("explore.stop.add", Feather.FILM, () -> with(model.walk()::add));
        HBox uses = new HBox(cross, layers(model), stop);
        uses.getStyleClass().add("visit-uses");
        uses.setAlignment(Pos.CENTER);
        // Its room is kept, or the words beside it would move under the pointer.
        uses.visibleProperty().bind(selectedProperty().or(hoverProperty()).or(focusWithinProperty()));
        HBox actions = new HBox(star, uses);
        actions.setAlignment(Pos.CENTER);
        VBox words = new VBox(name, how);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(frame, words, actions);
        row.getStyleClass().add("visit-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        Fx.follow(this, journey.here(), _ -> mark());
    }

    private void mark() {
        Visit visit = getItem();
        pseudoClassStateChanged(
                HERE,
                visit != null
                        && journey.here()
                                .get()
                                .filter(here -> here.id() == visit.id())
                                .isPresent());
    }

    /// What of a visit can be taken over by itself, where the generator has layers.
    private MenuButton layers(ExploreModel model) {
        MenuButton menu = kit.name(new MenuButton("", Icons.of(Feather.LAYERS)), "explore.layers");
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        menu.showingProperty().subscribe(showing -> {
            if (showing) {
                menu.getItems()
                        .setAll(Stream.of(Depth.values())
                                .filter(depth ->
                                        depth.from(model.spot().layers().size())
                                                < depth.to(model.spot().layers().size()))
                                .map(depth -> taking(model, depth))
                                .toList());
            }
        });
        Kit.showWhile(
                menu, model.spot().generator().map(_ -> !model.spot().layers().isEmpty()));
        return menu;
    }

    private MenuItem taking(ExploreModel model, Depth depth) {
        MenuItem item = new MenuItem(kit.say("explore.layers." + depth));
        item.setOnAction(_ -> with(visit -> model.kin().inherit(visit, depth)));
        return item;
    }

    private void with(Consumer<Visit> action) {
        Visit visit = getItem();
        if (visit != null) {
            action.accept(visit);
        }
    }

    @Override
    protected void updateItem(@Nullable Visit visit, boolean empty) {
        if (getItem() != null && (visit == null || visit.id() != getItem().id())) {
            // What is typed was meant for the visit that was here.
            name.leave();
        }
        super.updateItem(visit, empty);
        mark();
        if (visit == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.show(visit.name(), kit.say("explore.visit", visit.id()), kit.say("explore.visit.name", visit.id()));
        how.setText(how(visit));
        star.pseudoClassStateChanged(STARRED, visit.starred());
        picture.setImage(null);
        thumbnails.of(visit.point(), image -> {
            Visit now = getItem();
            if (now != null && now.id() == visit.id()) {
                picture.setImage(image);
            }
        });
        setAccessibleText(kit.say("explore.visit", visit.id()) + " " + visit.name() + ", " + how.getText());
        setGraphic(row);
    }

    /// The name of a visit, or its number while it has none.
    private String called(long id) {
        return journey.find(id)
                .map(Visit::name)
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> String.valueOf(id));
    }

    /// The way that a visit was mostly moved along from where it came from, by its name or number.
    private Optional<String> along(Visit visit) {
        OptionalInt way = visit.parents().stream()
                .findFirst()
                .flatMap(journey::find)
                .map(from -> ways.mostly(from.latent(), visit.latent()))
                .orElse(OptionalInt.empty());
        return way.stream().mapToObj(this::wayCalled).findFirst();
    }

    private String wayCalled(int way) {
        String name = ways.all().get(way).name();
        return name.isEmpty() ? kit.say("explore.how.way", way + 1) : name;
    }

    private String how(Visit visit) {
        String when = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(kit.text().locale())
                .format(Instant.ofEpochMilli(visit.when()).atZone(ZoneId.systemDefault()));
        String from = visit.parents().stream().findFirst().map(this::called).orElse("");
        String parents = visit.parents().stream().map(this::called).collect(Collectors.joining(kit.say("list.comma")));
        return when + " · "
                + switch (visit.change()) {
                    case Change.Drawn drawn -> kit.say("explore.how.drawn", Long.toString(drawn.seed()));
                    case Change.Moved _ ->
                        along(visit)
                                .map(way -> kit.say("explore.how.moved.along", way, from))
                                .orElseGet(() -> kit.say("explore.how.moved", from));
                    case Change.Mutated _ -> kit.say("explore.how.mutated", from);
                    case Change.Crossed _ -> kit.say("explore.how.crossed", parents);
                    case Change.Recalled _ -> kit.say("explore.how.recalled");
                    case Change.Projected projected -> kit.say("explore.how.projected", projected.picture());
                };
    }
}
