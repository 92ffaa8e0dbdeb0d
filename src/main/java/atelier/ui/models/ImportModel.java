package atelier.ui.models;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.foreign.Given;
import atelier.foreign.Guess;
import atelier.foreign.Layout;
import atelier.foreign.Order;
import atelier.foreign.PictureForm;
import atelier.foreign.Range;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.model.Model;
import atelier.model.ModelId;
import atelier.studio.Examination;
import atelier.studio.OwnModels;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A foreign network on its way in: what it is taken for, what it made of a test, and what can be put right before it
/// is installed. Used on the thread of its `fx` executor only.
final class ImportModel {
    /// What was found, with the pictures of the trial.
    ///
    /// @param before the picture it was tried on; empty for a generator
    record Tried(Examination examination, Optional<Raster> before, Raster after) {
        Guess guess() {
            return examination.examined().guess();
        }
    }

    /// One side's form, to be put right.
    final class Side {
        final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.NCHW);
        final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.RGB);
        final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.UNIT);

        private Side() {
            layout.subscribe((_, _) -> corrected());
            order.subscribe((_, _) -> corrected());
            range.subscribe((_, _) -> corrected());
        }

        private void show(PictureForm form) {
            layout.set(form.layout());
            order.set(form.order());
            range.set(form.range());
        }

        private PictureForm of(PictureForm form) {
            return form.with(layout.get()).with(order.get()).with(range.get());
        }
    }

    private final Path file;
    private final OwnModels own;
    private final Lane inference;
    private final Lane io;
    private final Executor fx;
    private final Consumer<Model> installed;
    private final Consumer<Throwable> failed;
    private final Side in;
    private final Side out;
    private final StringProperty output = new SimpleStringProperty("");
    /// Inputs that somebody has said the role of, by name.
    private final Map<String, Given> given = new HashMap<>();
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty licence = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Tried>> tried = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Throwable>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    /// Whether the last trial is of what the fields say.
    private final BooleanProperty fits = new SimpleBooleanProperty();
    private @Nullable Job<?> job;
    private boolean showing;

    /// @param failed given why nothing can be made of the file; what corrections run into is told here
    ImportModel(
            Path file,
            OwnModels own,
            Lane inference,
            Lane io,
            Executor fx,
            Consumer<Model> installed,
            Consumer<Throwable> failed) {
        this.file = file;
        this.own = own;
        this.inference = inference;
        this.io = io;
        this.fx = fx;
        this.installed = installed;
        this.failed = failed;
        in = new Side();
        out = new Side();
        output.subscribe((_, _) -> corrected());
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        title.set(stem);
    }

    Path file() {
        return file;
    }

    StringProperty title() {
        return title;
    }

    /// The name that recipes know it by.
    StringProperty id() {
        return id;
    }

    StringProperty licence() {
        return licence;
    }

    /// The picture that goes in; of no use for a generator.
    Side in() {
        return in;
    }

    Side out() {
        return out;
    }

    /// The name of the output that is the picture.
    StringProperty output() {
        return output;
    }

    /// The last trial that went well.
    ReadOnlyObjectProperty<Optional<Tried>> tried() {
        return tried.getReadOnlyProperty();
    }

    /// Whether a trial or the installation is under way.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether it can be installed now.
    BooleanBinding isReady() {
        return Bindings.createBooleanBinding(
                () -> !busy.get() && fits.get() && tried.get().isPresent(), busy, fits, tried);
    }

    /// Why the network cannot be used as it is corrected now, or not be installed.
    ReadOnlyObjectProperty<Optional<Throwable>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Finds out what the network is.
    void examine() {
        examine(Optional.empty());
    }

    private void examine(Optional<Guess> guess) {
        busy.set(true);
        fits.set(false);
        trouble.set(Optional.empty());
        Job<Tried> trial = io.latest(this, "trial", work -> {
            Examination examination = own.examine(file, guess, work);
            return new Tried(
                    examination, examination.before().map(ImageFiles::read), ImageFiles.read(examination.after()));
        });
        job = trial;
        trial.whenDone(fx, this::show, failure -> {
            busy.set(false);
            if (tried.get().isEmpty()) {
                failed.accept(failure);
            } else {
                trouble.set(Optional.of(failure));
            }
        });
    }

    private void show(Tried now) {
        boolean first = tried.get().isEmpty();
        tried.get().ifPresent(before -> before.examination().close());
        showing = true;
        output.set(now.guess().output());
        switch (now.guess()) {
            case Guess.Generator generator -> out.show(generator.picture());
            case Guess.PictureToPicture pass -> {
                in.show(pass.photograph());
                out.show(pass.picture());
            }
        }
        showing = false;
        if (first) {
            licence.set(now.examination().examined().licence().orElse(""));
            id.set(own.freeId(title.get()).value());
        }
        // What was said of inputs is part of the guess by now.
        given.clear();
        tried.set(Optional.of(now));
        fits.set(true);
        busy.set(false);
    }

    /// Takes an input for something else.
    void give(Given input, Given.Role role) {
        given.put(input.input(), input.as(role));
        corrected();
    }

    /// Tries the network again as it is now said to be.
    private void corrected() {
        if (showing || tried.get().isEmpty()) {
            return;
        }
        Guess guess = tried.get().get().guess();
        Guess right = guess.showing(output.get()).making(out.of(guess.picture()));
        if (right instanceof Guess.PictureToPicture pass) {
            right = pass.taking(in.of(pass.photograph()));
        }
        examine(Optional.of(given.values().stream().reduce(right, Guess::giving, (_, last) -> last)));
    }

    /// Puts it among the models.
    void install() {
        Optional<Tried> ready = tried.get();
        ModelId chosen;
        try {
            chosen = new ModelId(id.get().strip());
        } catch (IllegalArgumentException e) {
            trouble.set(Optional.of(new Problem.ModelIdWrong(id.get()).exception(e)));
            return;
        }
        if (ready.isPresent() && fits.get() && !busy.get()) {
            busy.set(true);
            trouble.set(Optional.empty());
            Examination examination = ready.get().examination();
            Job<Model> work = inference.patient(
                    "import", _ -> own.install(examination, chosen, title.get().strip(), licence.get()));
            job = work;
            work.whenDone(
                    fx,
                    model -> {
                        examination.close();
                        installed.accept(model);
                    },
                    failure -> {
                        busy.set(false);
                        trouble.set(Optional.of(failure));
                    });
        }
    }

    /// Ends the trial and takes away what it left.
    void leave() {
        if (job != null) {
            job.cancel();
        }
        tried.get().ifPresent(each -> each.examination().close());
    }
}
