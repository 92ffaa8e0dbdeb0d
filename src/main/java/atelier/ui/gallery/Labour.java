package atelier.ui.gallery;

import atelier.base.Job;
import atelier.ui.kit.Notice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Long work on pictures, one at a time: how far it is, and the way to stop it.
public final class Labour {
    private final House house;
    private final List<Notice> news;
    private final List<Throwable> troubles;
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> work = new ReadOnlyObjectWrapper<>(Optional.empty());

    Labour(House house, List<Notice> news, List<Throwable> troubles) {
        this.house = house;
        this.news = news;
        this.troubles = troubles;
    }

    /// What is under way; its title is the key of its words.
    public ReadOnlyObjectProperty<Optional<Job<?>>> work() {
        return work.getReadOnlyProperty();
    }

    /// Stops it where it is; what is done stays done.
    public void stop() {
        work.get().ifPresent(Job::cancel);
        work.set(Optional.empty());
    }

    /// Begins it; where other work is under way, that is told instead.
    <T> void begin(String key, Job.Work<T> labour, Consumer<? super T> done) {
        if (work.get().isPresent()) {
            news.add(Notice.news("gallery.not.idle"));
            return;
        }
        Job<T> job = house.io().submit(key, labour);
        work.set(Optional.of(job));
        job.whenDone(
                house.fx(),
                result -> {
                    end(job);
                    done.accept(result);
                },
                failure -> {
                    end(job);
                    troubles.add(failure);
                });
    }

    private void end(Job<?> job) {
        if (work.get().filter(job::equals).isPresent()) {
            work.set(Optional.empty());
        }
    }
}
