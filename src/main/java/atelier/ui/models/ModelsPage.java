package atelier.ui.models;

import atelier.model.Device;
import atelier.studio.Samples;
import atelier.studio.Specimens;
import atelier.studio.Studio;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Page;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of the models installed.
public final class ModelsPage implements Page {
    private final ModelsModel model;
    private Consumer<String> pictures = _ -> {};
    private @Nullable ModelsView view;

    public ModelsPage(Studio studio) {
        model = new ModelsModel(new ModelsModel.House(
                studio.models(),
                studio.ownModels(),
                studio.gallery(),
                new Specimens(studio.maker(), new Samples(studio.dirs().samples())),
                each -> studio.prove(each, Device.CPU),
                studio.io(),
                studio.inference(),
                Fx.thread()));
    }

    /// @param pictures shows the gallery's pictures that were made with the model of this id
    public void onPictures(Consumer<String> pictures) {
        this.pictures = pictures;
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public Feather icon() {
        return Feather.BOX;
    }

    @Override
    public Node view(Kit kit) {
        view = new ModelsView(model, kit, id -> pictures.accept(id));
        return view;
    }

    @Override
    public void onShow() {
        model.open();
        Optional.ofNullable(view).ifPresent(ModelsView::takeFocus);
    }
}
