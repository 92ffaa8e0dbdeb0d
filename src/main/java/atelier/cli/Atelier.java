package atelier.cli;

import atelier.base.AppDirs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program itself and the options that every command takes.
@Command(
        name = "atelier",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Atelier.Version.class,
        subcommands = {Models.class, GalleryCommand.class})
final class Atelier {
    final Terminal terminal;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable
    Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    Atelier(Terminal terminal) {
        this.terminal = terminal;
    }

    AppDirs dirs() {
        return AppDirs.find(home);
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
