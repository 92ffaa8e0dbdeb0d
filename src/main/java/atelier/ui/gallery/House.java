package atelier.ui.gallery;

import atelier.base.Job;
import atelier.base.Lane;
import atelier.gallery.Gallery;
import atelier.model.ModelCard;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the Gallery page works with.
///
/// @param io where the gallery and files are read and written
/// @param fx the thread of the page
/// @param cards of the models that there are, read from the disk
/// @param language that names are put in order by
record House(Gallery gallery, Lane io, Executor fx, Supplier<List<ModelCard>> cards, Supplier<Locale> language) {
    /// Does something with files and goes on with what came of it on the page's thread.
    <T> void run(Supplier<T> command, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Job<T> job = io.submit("gallery", _ -> command.get());
        job.whenDone(fx, done, failed);
    }
}
