package atelier.base;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// What stands in the log about an event: when, how grave, on which thread, who says it, what, and a trace; nothing of
/// it names the user's home folder.
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final int NAME = 30;

    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");
    private final TargetLengthBasedClassNameAbbreviator names = new TargetLengthBasedClassNameAbbreviator(NAME);

    @Override
    public String doLayout(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        String words = event.getFormattedMessage()
                + System.lineSeparator()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
        return "%s %-5s [%s] %s %s"
                .formatted(
                        time.format(event.getInstant().atZone(ZoneId.systemDefault())),
                        event.getLevel(),
                        event.getThreadName(),
                        names.abbreviate(event.getLoggerName()),
                        Log.discreet(words));
    }
}
