package atelier.cli;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.gallery.Gallery;
import atelier.gallery.Query;
import atelier.model.Device;
import atelier.model.Model;
import atelier.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `atelier doctor`: whether everything is there and runs.
@Command(name = "doctor")
final class Doctor implements Callable<Answer> {
    @ParentCommand
    Atelier atelier;

    /// Set in the child process in which a device is tried: a broken driver may take its process along.
    @Option(names = "--device", hidden = true)
    @Nullable
    Device device;

    @Override
    public Answer call() {
        Studio studio = atelier.studio();
        if (device != null) {
            return new Checkup.Item(device.name(), obstacle(studio, device).map(this::sentence));
        }
        return new Checkup(
                Checkup.Machine.here(),
                Arrays.stream(Device.values())
                        .map(tried -> new Checkup.Item(tried.name(), Trial.of(tried, atelier)))
                        .toList(),
                folders(),
                models(studio),
                gallery(studio.gallery()));
    }

    private List<Checkup.Item> folders() {
        var dirs = atelier.dirs();
        return Stream.of(dirs.home(), dirs.gallery(), dirs.runs(), dirs.userModels(), dirs.logs())
                .map(folder -> new Checkup.Item(
                        folder.toString(),
                        Files.isWritable(nearest(folder))
                                ? Optional.empty()
                                : Optional.of(sentence(new Problem.FileNotWritable(folder, "access denied")))))
                .toList();
    }

    private List<Checkup.Item> models(Studio studio) {
        var contents = studio.models().contents();
        return Stream.concat(
                        contents.models().stream().map(model -> model(studio, model)),
                        contents.problems().stream()
                                .map(problem -> new Checkup.Item(
                                        problem.getClass().getSimpleName(), Optional.of(sentence(problem)))))
                .toList();
    }

    private Checkup.Item model(Studio studio, Model model) {
        return new Checkup.Item(
                model.id() + " " + model.card().version(),
                fault(studio, model, Device.CPU).map(this::sentence));
    }

    /// A device is only there once models run on it; whether they are well themselves is seen on the CPU.
    private static Optional<Problem> obstacle(Studio studio, Device device) {
        return studio.obstacle(device)
                .or(() -> studio.models().all().stream()
                        .filter(_ -> device != Device.CPU)
                        .flatMap(model -> fault(studio, model, device).stream())
                        .findFirst());
    }

    private static Optional<Problem> fault(Studio studio, Model model, Device device) {
        try {
            studio.prove(model, device);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    private Checkup.Pictures gallery(Gallery gallery) {
        try {
            int count = gallery.count(Query.ALL);
            return new Checkup.Pictures(
                    count, gallery.noticed().stream().map(this::sentence).toList());
        } catch (ProblemException e) {
            return new Checkup.Pictures(0, List.of(sentence(e.problem())));
        }
    }

    private String sentence(Problem problem) {
        return atelier.terminal.text().of(problem);
    }

    /// The folder itself or the one it would be made in.
    private static Path nearest(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
