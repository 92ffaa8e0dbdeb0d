package atelier.ui.shell;

import atelier.ui.kit.Fx;
import atelier.ui.kit.Notices;
import java.util.concurrent.Executor;

/// Tells what nobody caught, so that no failure passes in silence and none takes the window down.
public final class Faults implements Thread.UncaughtExceptionHandler {
    private final Notices notices;
    private final Executor fx = Fx.thread();

    public Faults(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        fx.execute(() -> notices.tell(fault));
    }
}
