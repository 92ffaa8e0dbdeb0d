package atelier.ui.gallery;

import atelier.base.Text;
import atelier.gallery.Artwork;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.recipe.Recipe;
import atelier.recipe.Source;
import atelier.studio.Samples;
import atelier.ui.kit.FactGrid.Fact;
import atelier.ui.kit.FactGrid.Lines;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/// What there is to tell of a picture, in plain words of one language, in the order of telling.
final class Facts {
    private final List<ModelCard> cards;
    private final Text text;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(List<ModelCard> cards, Text text) {
        this.cards = cards;
        this.text = text;
    }

    /// @param cards of the models that there are
    /// @param zone whose time of day is told
    static List<Fact> of(Artwork artwork, List<ModelCard> cards, Text text, ZoneId zone) {
        Facts facts = new Facts(cards, text);
        artwork.recipe().ifPresent(facts::tell);
        facts.add("size", text.get("gallery.size", artwork.width(), artwork.height()));
        facts.addMade(artwork.made().atZone(zone));
        return facts.facts;
    }

    private void addMade(ZonedDateTime made) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(text.locale())
                .format(made);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(text.locale())
                .format(made);
        facts.add(new Fact(text.get("gallery.fact.made"), day + "\n" + time, Lines.PARTS));
    }

    private void tell(Recipe recipe) {
        switch (recipe) {
            case Recipe.Stylize stylize -> {
                addNames("photograph", name(stylize.content()));
                if (!stylize.styles().isEmpty()) {
                    addNames(stylize.styles().size() == 1 ? "painting" : "paintings", paintings(stylize));
                }
                add("strength", percent(stylize.strength()));
                if (!stylize.styles().isEmpty()) {
                    add("strokes", percent(stylize.styleScale()));
                }
                if (stylize.underpainting() > 0) {
                    add("underpainting", percent(stylize.underpainting()));
                }
                if (stylize.texture() > 0) {
                    add("texture", percent(stylize.texture()));
                }
                add(
                        "colours",
                        text.get(stylize.keepColours() ? "gallery.colours.photograph" : "gallery.colours.painting"));
            }
            case Recipe.Generate generate -> {
                generate.latent().seed().ifPresent(seed -> add("seed", Long.toString(seed)));
                add("truncation", percent(generate.truncation()));
            }
            case Recipe.Sheet sheet -> {
                add("pictures", text.get("gallery.pictures", sheet.latents().size(), sheet.columns(), sheet.rows()));
                add("truncation", percent(sheet.truncation()));
            }
        }
        add("model", text.get("gallery.model.version", title(recipe.model()), recipe.modelVersion()));
    }

    private String paintings(Recipe.Stylize stylize) {
        List<Recipe.StyleSource> styles = stylize.styles();
        if (styles.size() == 1) {
            return name(styles.getFirst().source());
        }
        double sum = styles.stream().mapToDouble(Recipe.StyleSource::weight).sum();
        return String.join(
                "\n",
                styles.stream()
                        .map(style -> name(style.source()) + "  " + percent(style.weight() / sum))
                        .toList());
    }

    /// What the model is called in this language; its id where it has no title, or is no more.
    private String title(ModelId id) {
        return cards.stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .map(card -> card.title(text))
                .orElse(id.value());
    }

    private void add(String key, String value) {
        facts.add(new Fact(text.get("gallery.fact." + key), value));
    }

    private void addNames(String key, String value) {
        facts.add(new Fact(text.get("gallery.fact." + key), value, Lines.NAMES));
    }

    private String percent(double share) {
        return NumberFormat.getPercentInstance(text.locale()).format(share);
    }

    private String name(Source source) {
        Path file = source.path();
        return Samples.title(file, text).orElseGet(() -> String.valueOf(file.getFileName()));
    }
}
