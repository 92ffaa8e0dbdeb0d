package atelier.ui.models;

import atelier.model.Device;
import atelier.model.Model;
import atelier.studio.Samples;
import atelier.studio.Schooling;
import atelier.studio.Specimens;
import atelier.studio.Studio;
import atelier.ui.kit.Command;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of the models installed.
public final class ModelsPage implements Page {
    private final ModelsModel model;
    private Consumer<String> pictures = _ -> {};
    private Consumer<Model> use = _ -> {};
    private @Nullable ModelsView view;

    public ModelsPage(Studio studio) {
        model = new ModelsModel(new ModelsModel.House(
                studio.models(),
                studio.ownModels(),
                studio.gallery(),
                () -> Schooling.starts(studio.runs()),
                new Specimens(studio.maker(), new Samples(studio.dirs().samples())),
                studio.dirs().speeds(),
                each -> studio.prove(each, Device.CPU),
                studio.io(),
                studio.inference(),
                Fx.thread()));
    }

    /// @param pictures shows the gallery's pictures that were made with the model of this id
    public void onPictures(Consumer<String> pictures) {
        this.pictures = pictures;
    }

    /// @param use takes a model to the page that makes pictures with it
    public void onUse(Consumer<Model> use) {
        this.use = use;
    }

    /// Shows a model that was opened from outside, by its card, folder, archive or network: where it is installed
    /// it is selected, else it begins to be brought in.
    public void open(Path file) {
        if (view != null) {
            view.open(file);
        } else {
            model.open(file);
        }
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public ObservableValue<Boolean> busy() {
        return model.opening().greaterThan(0);
    }

    @Override
    public Feather icon() {
        return Feather.BOX;
    }

    @Override
    public Node view(Kit kit) {
        view = new ModelsView(model, kit, this::use, id -> pictures.accept(id));
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                command("models.import", ModelsView::choose).on("Shortcut+O"),
                selected(Command.of("models.use", this::use))
                        .when(
                                () -> model.selected()
                                        .get()
                                        .filter(ModelItem::makesPictures)
                                        .isPresent(),
                                "models.not.pictures"),
                selected(Command.of("models.measure", model::measure)),
                selected(Command.of("models.verify", model::verify)),
                selected(command("models.export", ModelsView::export)),
                own(command("models.rename", ModelsView::rename)),
                own(Command.of("models.trash.do", model::trash)).onFocus("Delete"),
                Command.of("models.undo.trash", model.discarded()::undo)
                        .on("Shortcut+Z")
                        .when(() -> !model.discarded().isEmpty(), "models.not.trashed"));
    }

    private void use() {
        model.selected().get().filter(ModelItem::makesPictures).ifPresent(item -> use.accept(item.model()));
    }

    private Command selected(Command command) {
        return command.when(() -> model.selected().get().isPresent(), "models.not.selected");
    }

    private Command own(Command command) {
        return selected(command)
                .when(
                        () -> model.selected()
                                .get()
                                .filter(item -> !item.bundled())
                                .isPresent(),
                        "models.not.own");
    }

    private Command command(String name, Consumer<ModelsView> action) {
        return Command.of(name, () -> {
            if (view != null) {
                action.accept(view);
            }
        });
    }

    @Override
    public void onShow() {
        model.open();
        Optional.ofNullable(view).ifPresent(ModelsView::takeFocus);
    }
}
