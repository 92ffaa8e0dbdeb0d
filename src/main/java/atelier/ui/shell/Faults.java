package atelier.ui.shell;

import atelier.base.Log;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Notices;
import java.util.concurrent.Executor;

/// Tells what nobody caught, on whatever thread, so that no failure passes in silence and none takes the window down.
public final class Faults implements Thread.UncaughtExceptionHandler {
    private final Notices notices;
    private final Executor fx = Fx.thread();

    public Faults(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        fx.execute(() -> tell(fault));
    }

    /// What goes wrong in telling is only logged: told, it would go wrong again, and so forth.
    private void tell(Throwable fault) {
        try {
            notices.tell(fault);
        } catch (Throwable again) {
            Log.bug(again);
        }
    }
}
