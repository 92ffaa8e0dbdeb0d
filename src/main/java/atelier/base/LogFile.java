package atelier.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Logs into `atelier.log`, and keeps two older ones of the same 2 MB. Logback finds this by its name among the
/// services. A `logback.xml` could say the same, but reading one loads a parser before the window's first frame.
public final class LogFile extends ContextAwareBase implements Configurator {
    /// The folder's name as a property of the context or the system; where neither knows it, the system's temporary
    /// folder is used.
    static final String FOLDER = "atelier.logs";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        // Logback's own complaints, about a folder that cannot be written for instance, must not reach standard output.
        context.getStatusManager().add(new NopStatusListener());

        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName("file");
        file.setFile(Log.file(folder(context)).toString());

        FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(file);
        older.setFileNamePattern(folder(context).resolve("atelier.%i.log").toString());
        older.setMinIndex(1);
        older.setMaxIndex(2);
        older.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context);
        full.setMaxFileSize(FileSize.valueOf("2MB"));
        // Looked at with every line: a failure that repeats itself fills a disk within the minute that is usual.
        full.setCheckIncrement(Duration.buildByMilliseconds(0));
        full.start();

        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(line);
        encoder.setParent(file);
        encoder.start();

        file.setRollingPolicy(older);
        file.setTriggeringPolicy(full);
        file.setEncoder(encoder);
        file.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Path folder(LoggerContext context) {
        String named = context.getProperty(FOLDER);
        String known = named != null ? named : System.getProperty(FOLDER);
        return known != null ? Path.of(known) : Path.of(System.getProperty("java.io.tmpdir"), "atelier-logs");
    }
}
