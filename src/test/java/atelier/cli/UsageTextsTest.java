package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.base.Text;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UsageTextsTest {
    @Test
    void everyCommandOptionAndParameterIsDescribedInEveryLanguage() {
        Text.LANGUAGES.forEach(language -> {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            List<String> bare = new ArrayList<>();
            collect(CommandLines.parser(new Atelier(new Terminal(nowhere, nowhere, Text.in(language)))), bare);

            assertThat(bare).as("without a description in %s", language).isEmpty();
        });
    }

    private static void collect(CommandLine command, List<String> bare) {
        var spec = command.getCommandSpec();
        if (spec.usageMessage().description().length == 0) {
            bare.add(spec.qualifiedName());
        }
        spec.args().stream()
                .filter(arg -> arg.description().length == 0 && !arg.hidden())
                .forEach(arg -> bare.add(spec.qualifiedName() + " " + arg.paramLabel()));
        command.getSubcommands().values().forEach(sub -> collect(sub, bare));
    }
}
