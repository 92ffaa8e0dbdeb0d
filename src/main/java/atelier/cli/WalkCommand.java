package atelier.cli;

import atelier.base.Problem;
import atelier.base.Text;
import atelier.explore.Easing;
import atelier.explore.Interpolation;
import atelier.explore.Walk;
import atelier.explore.WalkFiles;
import atelier.model.Model;
import atelier.recipe.Latent;
import atelier.studio.Studio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `atelier walk`: an animation from seed to seed.
@Command(name = "walk")
final class WalkCommand implements Callable<Answer> {
    private static final int MOST_FRAMES = 100_000;

    record Walked(Path file, int frames, int framesPerSecond, double seconds, Walk walk) implements Answer {
        @Override
        public String words(Text text) {
            return text.get("cli.walk.written", file, frames, framesPerSecond, seconds);
        }
    }

    @ParentCommand
    Atelier atelier;

    @Option(names = "--model", required = true, paramLabel = "ID")
    String model;

    @Option(names = "--seeds", required = true, split = ",", paramLabel = "N")
    List<Long> seeds = List.of();

    @Option(names = "--class", paramLabel = "NAME")
    @Nullable
    String kind;

    @Option(names = "--frames", required = true, paramLabel = "N")
    int frames;

    @Option(names = "--fps", defaultValue = "24", paramLabel = "N")
    int framesPerSecond;

    @Option(names = "--loop")
    boolean loop;

    @Option(names = "--linear")
    boolean linear;

    @Option(names = "--easing", defaultValue = "STEADY", paramLabel = "EASING")
    Easing easing = Easing.STEADY;

    @Option(names = "--truncation", defaultValue = "1", paramLabel = "0..2")
    double truncation;

    @Option(names = "--size", defaultValue = "0", paramLabel = "PIXELS")
    int size;

    @Option(names = "--out", required = true, paramLabel = "FILE|DIR")
    Path out;

    @Override
    public Answer call() {
        Walk walk = walk();
        Instant start = Instant.now();
        Studio studio = atelier.studio();
        Watch.over(studio.inference(), "atelier", atelier.terminal.err(), job -> {
            WalkFiles.write(out, walk, studio.maker(), job);
            return walk;
        });
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        return new Walked(out.toAbsolutePath(), walk.length(), framesPerSecond, seconds, walk);
    }

    private Walk walk() {
        Ranges.check("--fps", framesPerSecond, 1, Walk.MOST_FRAMES_PER_SECOND);
        Ranges.check("--frames", frames, seeds.size(), MOST_FRAMES);
        Ranges.check("--truncation", truncation, 0, 2);
        Ranges.check("--size", size, 0, Integer.MAX_VALUE);
        if (seeds.isEmpty()) {
            throw new Problem.OptionWrong("--seeds", "", "N,N,…").exception();
        }
        Model used = atelier.studio().models().find(Models.id(model));
        List<Latent> points = Drawn.by(seeds.stream(), used, kind);
        return new Walk(
                used.id(),
                used.card().version(),
                Walk.evenly(points, frames, loop),
                linear ? Interpolation.LINEAR : Interpolation.SPHERICAL,
                easing,
                loop,
                framesPerSecond,
                truncation,
                size);
    }
}
