package atelier.ui.stylize;

import atelier.base.AtomicFile;
import atelier.base.Job;
import atelier.base.Json;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.SetAside;
import atelier.recipe.Source;
import atelier.ui.stylize.SourceReader.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where the draft and the way it came are written down, so that they are there again however the program ended.
/// The picture on the table comes back first, the steps before it when their pictures have been opened.
///
/// Nothing is written before all that was there has been read, nor before anything is done: what is on a drive that
/// is not there today will be there again tomorrow. Used on the `fx` executor's thread.
final class Sketchbook {
    /// Each takes several megabytes: steps farther back than so many different photographs stay forgotten.
    static final int PHOTOGRAPHS = 6;

    private final Path file;
    private final SourceReader reader;
    private final Lane io;
    private final Executor fx;
    private final Executor rest;
    private final Consumer<Throwable> failed;
    private boolean open;
    private boolean waiting;
    private boolean failing;

    /// A draft as it was left, with what could not be opened of it.
    private record Left(Steps steps, Sketch present, List<Throwable> photograph, List<Throwable> paintings) {}

    private record Course(List<Sketch> past, List<Sketch> future) {}

    /// @param io one job at a time, in order
    /// @param rest runs something a moment later on the thread of `fx`
    /// @param failed is told what is wrong with the file
    Sketchbook(Path file, SourceReader reader, Lane io, Executor fx, Executor rest, Consumer<Throwable> failed) {
        this.file = file;
        this.reader = reader;
        this.io = io;
        this.fx = fx;
        this.rest = rest;
        this.failed = failed;
    }

    /// Brings back what was left, and writes down what comes.
    ///
    /// @param then is done when the picture on the table is there, or it is clear that there is none
    void open(Draft draft, Place photograph, Place paintings, Runnable then) {
        draft.sketch().addListener(_ -> soon(draft));
        Job<Optional<Left>> job = io.submit("", _ -> read());
        job.whenDone(
                fx,
                left -> {
                    left.ifPresent(it -> {
                        draft.resume(it.present());
                        photograph.tell(it.photograph());
                        paintings.tell(it.paintings());
                    });
                    left.ifPresentOrElse(it -> recall(it.steps(), draft), () -> open = true);
                    then.run();
                },
                failure -> {
                    open = true;
                    failed.accept(failure);
                    then.run();
                });
    }

    /// Writes the draft down now.
    void keep(Draft draft) {
        if (!open || !draft.isTouched()) {
            return;
        }
        Steps steps = Steps.of(draft.course());
        io.submit("", _ -> {
                    AtomicFile.write(file, Json.compact(steps));
                    return file;
                })
                .whenDone(fx, _ -> failing = false, this::failOnce);
    }

    private void recall(Steps steps, Draft draft) {
        io.<Course>submit("", _ -> {
                    Map<Source, Optional<SourcePicture>> known = new HashMap<>();
                    draft.get().photograph().ifPresent(picture -> known.put(picture.source(), Optional.of(picture)));
                    return new Course(sketches(steps.past(), known), sketches(steps.future(), known));
                })
                .whenDone(
                        fx,
                        course -> {
                            draft.recall(course.past(), course.future());
                            open = true;
                            soon(draft);
                        },
                        failure -> {
                            open = true;
                            failed.accept(failure);
                        });
    }

    private List<Sketch> sketches(List<Steps.Step> steps, Map<Source, Optional<SourcePicture>> known) {
        return steps.stream()
                .map(step -> step.sketch((source, side) -> known.computeIfAbsent(
                        source, it -> reader.reopen(it, side).first())))
                .toList();
    }

    private void soon(Draft draft) {
        if (open && !waiting) {
            waiting = true;
            rest.execute(() -> {
                waiting = false;
                keep(draft);
            });
        }
    }

    private void failOnce(Throwable failure) {
        if (!failing) {
            failing = true;
            failed.accept(failure);
        }
    }

    private Optional<Left> read() {
        try {
            Steps steps = Json.read(Files.readAllBytes(file), Steps.class).within(PHOTOGRAPHS);
            List<Throwable> photograph = new ArrayList<>();
            List<Throwable> paintings = new ArrayList<>();
            Sketch present = steps.present().sketch((source, side) -> {
                Opened opened = reader.reopen(source, side);
                (side == SourceReader.PHOTOGRAPH ? photograph : paintings).addAll(opened.troubles());
                return opened.first();
            });
            return Optional.of(new Left(steps, present, photograph, paintings));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (Json.Malformed | IllegalArgumentException e) {
            throw new Problem.SketchbookDamaged(file, SetAside.move(file)).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }
}
