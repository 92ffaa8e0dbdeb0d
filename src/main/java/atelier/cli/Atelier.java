package atelier.cli;

import atelier.base.AppDirs;
import atelier.base.Problem;
import atelier.image.Raster;
import atelier.recipe.Recipe;
import atelier.studio.Studio;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program itself and the options that every command takes.
@Command(
        name = "atelier",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Atelier.Version.class,
        subcommands = {
            Stylize.class,
            Generate.class,
            WalkCommand.class,
            Project.class,
            Reproduce.class,
            Train.class,
            RunsCommand.class,
            Evaluate.class,
            Models.class,
            GalleryCommand.class,
            Doctor.class
        })
final class Atelier implements Callable<Answer>, AutoCloseable {
    final Terminal terminal;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable
    Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--sample")
    boolean sample;

    @Spec
    CommandSpec spec;

    private @Nullable Studio studio;

    Atelier(Terminal terminal) {
        this.terminal = terminal;
    }

    AppDirs dirs() {
        return AppDirs.find(home);
    }

    /// Opened by the first who asks.
    Studio studio() {
        if (studio == null) {
            studio = new Studio(dirs());
        }
        return studio;
    }

    /// Makes the picture, telling on standard error how far it is.
    Raster make(Recipe recipe) {
        Studio made = studio();
        return Watch.over(
                made.inference(), "atelier", terminal.err(), job -> made.maker().make(recipe, job));
    }

    /// Without a command: only the samples can be painted, opening the window is the launcher's.
    @Override
    public Answer call() {
        if (!sample) {
            throw new ParameterException(spec.commandLine(), "Missing command");
        }
        return new Sample(this).paint();
    }

    /// What was found amiss on the way and set right or passed over.
    List<Problem> noticed() {
        return studio == null
                ? List.of()
                : Stream.concat(studio.noticed().stream(), studio.gallery().noticed().stream())
                        .toList();
    }

    @Override
    public void close() {
        if (studio != null) {
            studio.close();
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"atelier " + number()};
        }

        static String number() {
            String packaged = Atelier.class.getPackage().getImplementationVersion();
            return packaged != null ? packaged : "development";
        }
    }
}
