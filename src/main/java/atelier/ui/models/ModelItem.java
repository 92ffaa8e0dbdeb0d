package atelier.ui.models;

import atelier.base.Text;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelCard.Kind;
import java.text.Collator;
import java.util.Comparator;
import java.util.Map;

/// A model of the list.
///
/// @param bundled whether it came with the program
/// @param bytes that its folder takes
/// @param pictures of the gallery that were made with it
/// @param trainings of the user's that began with it
record ModelItem(Model model, boolean bundled, long bytes, int pictures, int trainings) {
    /// By kind, those that paint first, and by name.
    static final Comparator<ModelItem> BY_KIND =
            Comparator.<ModelItem>comparingInt(ModelItem::rank).thenComparing(ModelItem::id);

    /// By kind, those that paint first, and by title in the language.
    static Comparator<ModelItem> byTitle(Text text) {
        return Comparator.<ModelItem>comparingInt(ModelItem::rank)
                .thenComparing(item -> item.title(text), Collator.getInstance(text.locale()));
    }

    private int rank() {
        return switch (card().kind()) {
            case ARBITRARY_STYLE -> 0;
            case PICTURES_TO_PICTURE -> 1;
            case ONE_STYLE -> 2;
            case PICTURE_TO_PICTURE -> 3;
            case GENERATOR -> 4;
            case PERCEPTUAL -> 5;
        };
    }

    /// Where a model comes from.
    enum From {
        BUNDLED,
        TRAINED,
        IMPORTED
    }

    ModelCard card() {
        return model.card();
    }

    /// What it computes: another model may come to have its id, but not its graphs.
    Map<String, ModelCard.Graph> graphs() {
        return card().graphs();
    }

    /// Whether a page makes pictures with it.
    boolean makesPictures() {
        return card().kind() == Kind.GENERATOR || card().kind().paints();
    }

    String id() {
        return model.id().value();
    }

    From from() {
        return bundled ? From.BUNDLED : card().origin().isPresent() ? From.IMPORTED : From.TRAINED;
    }

    /// The title in the language nearest to this one.
    String title(Text text) {
        return card().title(text);
    }

    String summary(Text text) {
        return text.among(card().summary());
    }
}
