package atelier.worker;

import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.Progress;
import atelier.image.ImageFiles;
import atelier.train.Dataset;
import atelier.train.IdxPictures;
import atelier.train.PictureFiles;
import atelier.train.Run;
import atelier.train.SquareFile;
import atelier.train.TrainingPlan.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings the pictures of a [Dataset] to their squares, once for each run.
final class DatasetPreparation {
    private final Run run;
    private final Dataset data;
    private final Progress progress;
    private final SquareMaker maker;
    private final List<Problem> passedOver = new ArrayList<>();

    /// @param progress which may take long; may throw to stop
    DatasetPreparation(Run run, Dataset data, Progress progress) {
        this.run = run;
        this.data = data;
        this.progress = progress;
        this.maker = new SquareMaker(data);
    }

    /// The run's squares, decoded now where they are not there yet.
    SquareFile squares() {
        return SquareFile.of(run, data).orElseGet(() -> {
            SquareFile.write(run.squares(), Json.compact(data), maker.bytes(), this::prepare);
            return SquareFile.of(run, data).orElseThrow();
        });
    }

    /// The pictures that could not be read, and are left out.
    List<Problem> passedOver() {
        return List.copyOf(passedOver);
    }

    private SquareFile.Written prepare(SquareFile.Sink sink) throws IOException {
        Set<Path> leftOut = data.leftOut().stream().map(run::resolve).collect(Collectors.toSet());
        List<Counter> counters = new ArrayList<>();
        for (Pictures from : data.pictures()) {
            Path folder = run.resolve(from.folder());
            Counter counter = new Counter(from.holdOutEvery(), sink);
            List<Path> files = PictureFiles.under(folder);
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                progress.report((double) i / files.size());
                if (!leftOut.contains(file)) {
                    prepare(file, PictureFiles.kind(folder, file), counter);
                }
            }
            counters.add(counter);
        }
        List<String> classes = counters.stream()
                .flatMap(counter -> counter.classes.stream())
                .distinct()
                .sorted()
                .toList();
        return new SquareFile.Written(
                counters.stream().map(counter -> counter.part(classes)).toList(), classes);
    }

    private void prepare(Path file, String kind, Counter counter) throws IOException {
        try {
            if (IdxPictures.isNamed(file)) {
                IdxPictures pictures = IdxPictures.read(file);
                Optional<byte[]> labels = labels(file, pictures.count());
                for (int i = 0; i < pictures.count(); i++) {
                    int number = i;
                    counter.add(
                            maker.square(pictures, i),
                            labels.map(all -> String.valueOf(all[number] & 0xff))
                                    .orElse(kind));
                }
            } else {
                counter.add(maker.square(ImageFiles.read(file, maker.longSide())), kind);
            }
        } catch (ProblemException e) {
            passedOver.add(e.problem());
        }
    }

    /// Labels that cannot be used are told, and their pictures drawn without them.
    private Optional<byte[]> labels(Path file, int count) {
        try {
            Optional<byte[]> labels = IdxPictures.labels(file);
            labels.filter(all -> all.length != count).ifPresent(all -> {
                throw new Problem.PictureDamaged(file, all.length + " labels for " + count + " pictures").exception();
            });
            return labels;
        } catch (ProblemException e) {
            passedOver.add(e.problem());
            return Optional.empty();
        }
    }

    /// Counts one folder's squares on their way and holds every so many-th out.
    private static final class Counter {
        private final int holdOutEvery;
        private final SquareFile.Sink sink;
        private final List<Integer> heldOut = new ArrayList<>();
        private final List<String> classes = new ArrayList<>();

        Counter(int holdOutEvery, SquareFile.Sink sink) {
            this.holdOutEvery = holdOutEvery;
            this.sink = sink;
        }

        void add(byte[] square, String kind) throws IOException {
            sink.add(square);
            if (holdOutEvery > 0 && classes.size() % holdOutEvery == holdOutEvery / 2) {
                heldOut.add(classes.size());
            }
            classes.add(kind);
        }

        SquareFile.Part part(List<String> names) {
            return new SquareFile.Part(
                    classes.size(),
                    heldOut,
                    classes.stream().map(names::indexOf).toList());
        }
    }
}
