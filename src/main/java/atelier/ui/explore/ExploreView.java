package atelier.ui.explore;

import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.image.Writing;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Icons;
import atelier.ui.kit.JobBar;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notice;
import atelier.ui.kit.Notices;
import atelier.ui.kit.SaveDialog;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The Explore page: ways at the left, the picture in the middle; at the right what is around it, where one has been,
/// and animations.
final class ExploreView extends BorderPane {
    /// Of the page's width, between what the style sheet allows.
    private static final double SIDE = 0.27;

    private static final int EMPTY_ICON = 56;

    private static final List<Integer> SIZES = List.of(0, 256, 512, 1024);

    /// Where a picture, or whoever looks for a generator, can go from here.
    ///
    /// @param noPainting key of the sentence that says why no painting can be taken just now; empty where one can
    record Neighbours(
            Consumer<Path> photograph,
            Consumer<Path> painting,
            Supplier<Optional<String>> noPainting,
            Runnable train,
            Runnable models) {}

    private final ExploreModel model;
    private final Kit kit;
    private final Neighbours pages;
    private final BooleanProperty mapped = new SimpleBooleanProperty();
    // Held here, since the box that shows it does not.
    private final ObjectProperty<Integer> size;
    private final WaysPane ways;
    private final SidePane side;
    private final StackPane told = new StackPane();

    ExploreView(ExploreModel model, Neighbours pages, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.pages = pages;
        size = model.size().asObject();
        getStyleClass().add("explore-page");
        Thumbnail thumbnails = new Thumbnail(model);
        PicturePane picture = new PicturePane(model, kit);
        MapPane map = new MapPane(model, thumbnails, kit);
        Kit.showWhile(picture, mapped.not());
        Kit.showWhile(map, mapped);
        JobBar working = new JobBar(model.desk().work(), Job::title, "explore.cancel", model.desk()::cancel, kit);
        VBox low = new VBox(told, working);
        low.getStyleClass().add("explore-low");
        low.setPickOnBounds(false);
        low.setMaxHeight(USE_PREF_SIZE);
        told.setPickOnBounds(false);
        working.managedProperty().bind(working.visibleProperty());
        StackPane.setAlignment(low, Pos.BOTTOM_CENTER);
        BorderPane work = new BorderPane(new StackPane(picture, map, empty(), low));
        work.setTop(bar());
        side = side(thumbnails);
        work.setRight(side);
        ways = new WaysPane(model, kit);
        setLeft(ways);
        setCenter(work);
        Fx.drain(this, model.desk().troubles(), this::tell);
        Fx.drain(this, model.desk().finished(), finish -> kit.notices().tell(notice(finish, kit.text())));
        takeDrops();
    }

    @Override
    protected void layoutChildren() {
        side.fit(getWidth());
        super.layoutChildren();
    }

    /// Over the lower edge of the picture, above work under way.
    Pane noticePlace() {
        return told;
    }

    private Node empty() {
        Label title = kit.label("explore.empty");
        title.getStyleClass().add("empty-title");
        title.setWrapText(true);
        FlowPane ahead = new FlowPane(
                kit.primary("explore.empty.train", Feather.TRENDING_UP, pages.train()),
                kit.button("explore.empty.models", Feather.BOX, pages.models()));
        ahead.getStyleClass().add("explore-ahead");
        VBox box = new VBox(Icons.of(Feather.COMPASS, EMPTY_ICON), title, kit.note("explore.empty.advice"), ahead);
        box.getStyleClass().add("explore-empty");
        box.setAlignment(Pos.CENTER);
        Kit.showWhile(
                box,
                Bindings.createBooleanBinding(
                        () -> model.looked().get()
                                && model.spot().generator().get().isEmpty(),
                        model.looked(),
                        model.spot().generator()));
        return box;
    }

    private Node bar() {
        Button undo = kit.iconButton("explore.undo", Feather.CORNER_UP_LEFT, model.travel()::undo);
        Button redo = kit.iconButton("explore.redo", Feather.CORNER_UP_RIGHT, model.travel()::redo);
        undo.disableProperty().bind(model.journey().hasBack().not());
        redo.disableProperty().bind(model.journey().hasForward().not());
        MenuButton use = kit.name(new MenuButton(kit.say("explore.use"), Icons.of(Feather.IMAGE)), "explore.use");
        MenuItem painting = item("explore.use.painting");
        use.getItems().addAll(item("explore.use.photograph"), painting);
        use.showingProperty().subscribe(_ -> offer(painting));
        ComboBox<Integer> sizes = kit.choice(
                "explore.size",
                SIZES,
                size,
                side -> side == 0 ? kit.say("explore.size.own") : kit.say("explore.size.side", Integer.toString(side)));
        Label measure = kit.label("explore.size.label");
        measure.setLabelFor(sizes);
        measure.setMinWidth(USE_PREF_SIZE);
        HBox sized = new HBox(measure, sizes);
        sized.getStyleClass().add("explore-size");
        Button export = kit.button("explore.export", Feather.SHARE, this::export);
        Button save = kit.primary("explore.save", Feather.SAVE, this::save);
        List.of(use, export, save).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        HBox back = new HBox(undo, redo, kit.iconToggle("explore.map", Feather.GIT_BRANCH, mapped));
        HBox bar = new HBox(back, Kit.spring(), sized, use, export, save);
        bar.getStyleClass().add("explore-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.disableProperty().bind(model.spot().point().map(Optional::isEmpty));
        return bar;
    }

    private MenuItem item(String key) {
        MenuItem item = new MenuItem(kit.say(key));
        item.setOnAction(_ -> use(key));
        return item;
    }

    /// Turns the item off, and says why, where there is no place for a painting.
    private void offer(MenuItem painting) {
        Optional<String> why = pages.noPainting().get();
        painting.setDisable(why.isPresent());
        painting.setText(kit.say("explore.use.painting")
                + why.map(key -> "\n" + kit.say(key)).orElse(""));
    }

    /// Keeps the picture and takes it to the page that `key` names.
    void use(String key) {
        model.keepThen(
                kit.say("explore.save.job"),
                key.equals("explore.use.painting") ? pages.painting() : pages.photograph());
    }

    /// Shows the map in place of the picture, or the picture again.
    void map() {
        mapped.set(!mapped.get());
    }

    void chooseLike() {
        ways.choosePicture();
    }

    private SidePane side(Thumbnail thumbnails) {
        SidePane made = new SidePane(kit);
        made.add("explore.around", new AroundPane(model, thumbnails, kit));
        made.add("explore.many", new ManyPane(model, thumbnails, kit));
        made.add("explore.visits", new VisitsPane(model, thumbnails, kit));
        made.add("explore.walk", new WalkPane(model, thumbnails, kit));
        // A large window has room for larger pictures at the side too.
        made.prefWidthProperty()
                .bind(Bindings.when(made.open())
                        .then(widthProperty().multiply(SIDE))
                        .otherwise(USE_COMPUTED_SIZE));
        return made;
    }

    /// Leaves the room at the side to the picture, or shows again what was there.
    void toggleSide() {
        side.toggle();
    }

    void findLike(Path file) {
        model.arrivals().findLike(kit.say("explore.like.job"), file);
    }

    void save() {
        model.save(kit.say("explore.save.job"));
    }

    void export() {
        String stem = model.spot().generator().get().map(it -> it.id().value()).orElse("");
        new SaveDialog(kit.dialog("explore.export"), stem, SaveDialog.PICTURES)
                .ask(getScene().getWindow())
                .ifPresent(file -> model.export(kit.say("explore.export.job"), file, Writing.QUALITY));
    }

    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            files.stream()
                    .findFirst()
                    .ifPresent(file -> model.arrivals().take(kit.say("explore.like.job"), file.toPath()));
        });
    }

    /// Leads to the models from what is told of one that is missing.
    private void tell(Throwable failure) {
        if (failure instanceof ProblemException known && known.problem() instanceof Problem.ModelUnknown missing) {
            kit.notices().tell(missing, Notices.of(missing).with("explore.models", pages.models()));
        } else {
            kit.notices().tell(failure);
        }
    }

    private static Notice notice(Desk.Finish finish, Text text) {
        return switch (finish) {
            case Desk.Finish.Kept kept ->
                Notice.news("explore.done.kept", kept.file().getFileName());
            case Desk.Finish.Exported exported -> Notice.news("explore.done.exported", exported.file());
            case Desk.Finish.Many many ->
                many.place()
                        .map(folder -> Notice.news("explore.done.folder", many.pictures(), folder))
                        .orElseGet(() -> Notice.news("explore.done.gallery", many.pictures()));
            case Desk.Finish.Found found -> Notice.news("explore.done.found", found.before(), found.after());
            case Desk.Finish.FoundSoFar found ->
                Notice.news(
                        "explore.done.found.so.far", found.generator().card().title(text), found.after());
            case Desk.Finish.OtherVersion other ->
                Notice.news(
                        "explore.done.version",
                        other.generator().card().title(text),
                        other.made(),
                        other.generator().card().version());
            case Desk.Finish.Busy _ -> Notice.news("explore.not.idle");
            case Desk.Finish.Damaged damaged -> Notice.news("explore.done.damaged", damaged.lines());
        };
    }
}
