package atelier.ui.gallery;

import atelier.gallery.Artwork;
import atelier.ui.kit.Cover;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Several chosen pictures: how many they are, and what can be done with all of them.
final class SeveralDetail extends VBox {
    /// As many are shown as fill a square.
    private static final int SHOWN = 4;

    private static final int COLUMNS = 2;

    private static final double GAP = 6;
    private static final double SIDE = (DetailPane.WIDTH - 42 - GAP) / 2;
    private static final double CORNER = 6;

    private final GalleryModel model;
    private final Kit kit;
    private final Thumbnails thumbnails = new Thumbnails();
    private final GridPane some = new GridPane(GAP, GAP);
    private final Label count = new Label();
    private final Label size = new Label();
    private final Button star;

    SeveralDetail(GalleryModel model, Kit kit, DetailPane.Acts acts) {
        this.model = model;
        this.kit = kit;
        getStyleClass().addAll("artwork-detail", "several-detail");
        count.getStyleClass().add("artwork-name");
        size.getStyleClass().add("note");
        Button back = kit.primary("gallery.back.do", Feather.CORNER_UP_LEFT, model.deeds()::putBack);
        star = kit.button("gallery.star.all", Feather.STAR, model.deeds()::star);
        Button copyTo = kit.button("gallery.copy.to", Feather.SHARE, acts.outlet()::copyToFolder);
        Button copy = kit.button("gallery.copy.files", Feather.COPY, acts.outlet()::copy);
        Button trash = kit.button("gallery.trash.do", Feather.TRASH_2, acts.discard());
        Button delete = kit.button("gallery.delete.ask", Feather.TRASH_2, acts.discard());
        Button none = kit.quiet("gallery.none", model.wall()::selectOne);
        Kit.showWhile(back, model.inTrash());
        Kit.showWhile(star, model.inTrash().not());
        Kit.showWhile(trash, model.inTrash().not());
        Kit.showWhile(delete, model.inTrash());
        VBox actions = new VBox(back, star, copyTo, copy, trash, delete, none);
        actions.getStyleClass().add("several-actions");
        List.of(back, star, copyTo, copy, trash, delete, none).forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        getChildren().addAll(some, new VBox(count, size), actions);
        Fx.follow(this, model.wall().chosen(), _ -> show());
        // The same ones with a star, for instance.
        Fx.follow(this, model.wall().selected(), _ -> show());
    }

    private void show() {
        List<Artwork> chosen = model.wall().chosenArtworks();
        if (chosen.size() < 2) {
            return;
        }
        count.setText(kit.say("gallery.chosen", chosen.size()));
        size.setText(kit.say(
                "gallery.megabytes",
                Emptying.megabytes(chosen.stream().mapToLong(Artwork::bytes).sum())));
        boolean starred = chosen.stream().allMatch(Artwork::starred);
        star.setText(kit.say(starred ? "gallery.star.none" : "gallery.star.all"));
        star.setAccessibleText(star.getText());
        some.getChildren().clear();
        for (int i = 0; i < Math.min(SHOWN, chosen.size()); i++) {
            some.add(cover(chosen.get(i)), i % COLUMNS, i / COLUMNS);
        }
    }

    private Cover cover(Artwork artwork) {
        Cover cover = new Cover(CORNER, SIDE, SIDE);
        thumbnails.of(artwork).subscribe(image -> {
            if (image != null) {
                whenRead(image, cover);
            }
        });
        return cover;
    }

    private static void whenRead(Image image, Cover cover) {
        image.progressProperty().subscribe(done -> {
            if (done.doubleValue() == 1 && !image.isError()) {
                cover.show(image);
            }
        });
    }
}
