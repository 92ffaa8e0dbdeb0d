package atelier.base;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log as [LogFile] has it written.
@Isolated
class LogTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();
    private Logger logger;

    @BeforeEach
    void open() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty(LogFile.FOLDER, folder.toString());
        LogFile configurator = new LogFile();
        configurator.setContext(context);
        configurator.configure(context);
        logger = context.getLogger("test");
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void keepsSoManyFilesOfSuchASize() throws IOException {
        String line = "x".repeat(10_000);
        for (int i = 0; i < 1500; i++) {
            logger.info(line);
        }

        List<Path> files = files();
        assertThat(files)
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactlyInAnyOrder("atelier.log", "atelier.1.log", "atelier.2.log");
        assertThat(files).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(2 * MEGABYTE + 20_000));
    }

    @Test
    void namesNoHomeFolderInMessagesAndTraces() throws IOException {
        String home = System.getProperty("user.home");
        logger.warn("lost {}", home + "/図.png", new IOException(home + "/b, " + home + "2/c"));

        assertThat(folder.resolve("atelier.log"))
                .content()
                .matches(
                        "(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  \\[[^]]+] test lost ~/図\\.png\\R.*")
                .contains("IOException: ~/b, " + home + "2/c", "at atelier.base.LogTest")
                .doesNotContain(home + "/");
    }

    @Test
    void isWhatEveryLoggerOfTheProgramWritesTo() {
        LoggerContext own = (LoggerContext) LoggerFactory.getILoggerFactory();

        assertThat(own.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("file"))
                .isInstanceOfSatisfying(
                        RollingFileAppender.class,
                        file -> assertThat(file.getFile()).endsWith("atelier.log"));
    }

    @ParameterizedTest
    @CsvSource({
        "/home/ana, at /home/ana/a.png, at ~/a.png",
        "/home/ana/, file:///home/ana, file://~",
        "/home/ana, /home/anabel/a, /home/anabel/a",
        "C:\\Users\\Ana B, C:\\Users\\Ana B\\x, ~\\x",
        "/, /a, /a",
        "'', a, a"
    })
    void findsTheHomeFolderAndNothingElse(String home, String words, String discreet) {
        assertThat(words.replaceAll(Log.pattern(home), "~")).isEqualTo(discreet);
    }

    @Test
    void aBugThatComesAgainIsLoggedEverMoreSeldom() {
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        ch.qos.logback.classic.Logger all = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Log.class);
        seen.start();
        all.addAppender(seen);
        all.setAdditive(false);
        try {
            for (int i = 0; i < 100; i++) {
                Log.bug(new UnsupportedOperationException());
            }
        } finally {
            all.detachAppender(seen);
            all.setAdditive(true);
        }

        assertThat(seen.list).hasSize(7).last().asString().contains("64 times");
        assertThat(seen.list.getFirst().getThrowableProxy()).isNotNull();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
