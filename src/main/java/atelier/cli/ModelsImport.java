package atelier.cli;

import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Text;
import atelier.foreign.Examined;
import atelier.foreign.Given;
import atelier.foreign.Guess;
import atelier.foreign.Layout;
import atelier.foreign.Order;
import atelier.foreign.PictureForm;
import atelier.foreign.Range;
import atelier.model.Model;
import atelier.model.ModelCard;
import atelier.model.ModelId;
import atelier.recipe.Source;
import atelier.studio.Examination;
import atelier.studio.OwnModels;
import atelier.studio.Parcel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `atelier models import FILE`: an ONNX network made elsewhere, or a model that `models export` has written, among the
/// user's own models. What is guessed of a network is told, and can be put right by options.
@Command(name = "import")
final class ModelsImport implements Callable<Answer> {
    /// What only a network that takes a picture needs to be told.
    private static final List<String> OF_PHOTOGRAPHS = List.of("--in-layout", "--in-order", "--in-range");

    /// What a model of this program needs not to be told.
    private static final List<String> OF_NETWORKS = List.of(
            "--licence",
            "--input",
            "--in-layout",
            "--in-order",
            "--in-range",
            "--out-layout",
            "--out-order",
            "--out-range",
            "--preview");

    /// @param read how inputs and outputs were understood; empty for a model of this program
    record Imported(String id, ModelCard.Kind kind, String title, String licence, Path folder, Optional<Guess> read)
            implements Answer {
        @Override
        public String words(Text text) {
            String told = text.get("cli.models.imported", id, kind, folder);
            return read.map(guess -> told + "\n" + text.get("cli.models.read", guess.words()))
                    .orElse(told);
        }
    }

    @ParentCommand
    Models models;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    Path file;

    @Option(names = "--id", paramLabel = "ID")
    @Nullable
    String id;

    @Option(names = "--title", paramLabel = "WORDS")
    @Nullable
    String title;

    @Option(names = "--licence", paramLabel = "SPDX")
    @Nullable
    String licence;

    @Option(names = "--input", paramLabel = "NAME=ROLE")
    Map<String, Given.Role> roles = Map.of();

    @Option(names = "--in-layout", paramLabel = "LAYOUT")
    @Nullable
    Layout inLayout;

    @Option(names = "--in-order", paramLabel = "ORDER")
    @Nullable
    Order inOrder;

    @Option(names = "--in-range", paramLabel = "RANGE")
    @Nullable
    Range inRange;

    @Option(names = "--out-layout", paramLabel = "LAYOUT")
    @Nullable
    Layout outLayout;

    @Option(names = "--out-order", paramLabel = "ORDER")
    @Nullable
    Order outOrder;

    @Option(names = "--out-range", paramLabel = "RANGE")
    @Nullable
    Range outRange;

    @Option(names = "--preview", paramLabel = "FILE.png")
    @Nullable
    Path preview;

    @Override
    public Answer call() {
        checkPreview();
        OwnModels own = models.own();
        if (OwnModels.isModel(file)) {
            OF_NETWORKS.forEach(option -> Unused.refuse(spec, option, "FILE.onnx"));
            try (Parcel parcel = opened(own, Optional.ofNullable(id).map(ModelsImport::chosen))) {
                Model model = own.install(parcel);
                return imported(title == null ? model : own.rename(model.id(), title), Optional.empty());
            }
        }
        try (Examination examination = examined(own)) {
            Examined found = examination.examined();
            String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
            // First: where it cannot be, nothing has been installed yet.
            if (preview != null) {
                AtomicFile.write(preview, out -> Files.copy(examination.after(), out));
            }
            Model model = own.install(
                    examination,
                    id == null ? own.freeId(stem) : chosen(id),
                    title == null ? stem : title,
                    licence == null ? found.licence().orElse("") : licence);
            return imported(model, Optional.of(found.guess()));
        }
    }

    /// A PNG, and not the network's own file.
    private void checkPreview() {
        if (preview != null
                && (!preview.toString().toLowerCase(Locale.ROOT).endsWith(".png")
                        || Source.isOneOf(Stream.of(file), preview))) {
            throw new Problem.OptionWrong("--preview", preview.toString(), "FILE.png").exception();
        }
    }

    private Examination examined(OwnModels own) {
        Examination first = tried(own, Optional.empty());
        Guess guess = first.examined().guess();
        Guess right;
        try {
            right = given(told(guess.making(corrected(guess.picture(), outLayout, outOrder, outRange))));
        } catch (ProblemException e) {
            first.close();
            throw e;
        }
        if (right.equals(guess)) {
            return first;
        }
        first.close();
        return tried(own, Optional.of(right));
    }

    /// With what was said of the photograph, where there is one.
    private Guess told(Guess guess) {
        if (guess instanceof Guess.PictureToPicture pass) {
            return pass.taking(corrected(pass.photograph(), inLayout, inOrder, inRange));
        }
        OF_PHOTOGRAPHS.forEach(option -> Unused.refuse(spec, option, "--input …=PHOTOGRAPH"));
        return guess;
    }

    /// With the inputs taken for what was said of them.
    private Guess given(Guess guess) {
        Guess right = guess;
        for (Map.Entry<String, Given.Role> said : roles.entrySet()) {
            right = said(right, said);
        }
        return right;
    }

    private static Guess said(Guess guess, Map.Entry<String, Given.Role> said) {
        if (guess instanceof Guess.PictureToPicture pass && pass.input().equals(said.getKey())) {
            return ofPhotograph(pass, said);
        }
        Given input = guess.inputs().stream()
                .filter(each -> each.input().equals(said.getKey()))
                .findFirst()
                .orElseThrow(() -> wrong(said.getKey(), guess.inputs().stream().map(Given::input)));
        if (!guess.roles(input).contains(said.getValue())) {
            throw wrong(said.toString(), guess.roles(input).stream().map(Given.Role::name));
        }
        return guess.giving(input.as(said.getValue()));
    }

    /// What is taken for the photograph may be said to be that, or the painting where there is one.
    private static Guess ofPhotograph(Guess.PictureToPicture guess, Map.Entry<String, Given.Role> said) {
        if (said.getValue() == Given.Role.PHOTOGRAPH) {
            return guess;
        }
        if (said.getValue() == Given.Role.PAINTING && guess.takesPainting()) {
            return guess.around();
        }
        throw wrong(said.toString(), Stream.of(Given.Role.PHOTOGRAPH.name()));
    }

    private static ProblemException wrong(String value, Stream<String> allowed) {
        return new Problem.OptionWrong("--input", value, allowed.collect(Collectors.joining(", "))).exception();
    }

    private Parcel opened(OwnModels own, Optional<ModelId> as) {
        return watched(job -> own.open(file, as, job));
    }

    private Examination tried(OwnModels own, Optional<Guess> guess) {
        return watched(job -> own.examine(file.toAbsolutePath(), guess, job));
    }

    private <T> T watched(Job.Work<T> work) {
        Atelier atelier = models.atelier;
        return Watch.over(atelier.studio().inference(), "atelier", atelier.terminal.err(), work);
    }

    private static PictureForm corrected(
            PictureForm form, @Nullable Layout layout, @Nullable Order order, @Nullable Range range) {
        PictureForm laid = layout == null ? form : form.with(layout);
        PictureForm ordered = order == null ? laid : laid.with(order);
        return range == null ? ordered : ordered.with(range);
    }

    private static ModelId chosen(String value) {
        try {
            return new ModelId(value);
        } catch (IllegalArgumentException e) {
            throw new Problem.OptionWrong("--id", value, "a-z, 0-9, -").exception(e);
        }
    }

    private Answer imported(Model model, Optional<Guess> read) {
        ModelCard card = model.card();
        return new Imported(
                card.id().value(), card.kind(), card.title(models.text()), card.licence(), model.folder(), read);
    }
}
