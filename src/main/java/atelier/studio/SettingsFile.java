package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Lane;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.base.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings in memory and in their file. A change is there at once and written soon after.
///
/// A file that cannot be read is set aside and the defaults are used, so that a damaged one never keeps
/// the program from opening. Safe to use from any thread.
public final class SettingsFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final Lane io;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private final List<Problem> noticed = new CopyOnWriteArrayList<>();
    /// Whether the file holds settings that could not be read, and must not be written over.
    private boolean unread;
    private volatile Settings now;
    private Settings written;

    /// @param io where changes are written
    public SettingsFile(Path file, Lane io) {
        this.file = file;
        this.io = io;
        this.now = read();
        this.written = now;
    }

    public Settings get() {
        return now;
    }

    /// What was amiss with the file, in the order it was met.
    public List<Problem> noticed() {
        return List.copyOf(noticed);
    }

    /// Calls `listener` after every change, on the thread that made it.
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    public void change(UnaryOperator<Settings> change) {
        Settings changed;
        synchronized (this) {
            changed = change.apply(now);
            if (changed.equals(now)) {
                return;
            }
            now = changed;
        }
        io.start("settings", _ -> {
            write();
            return changed;
        });
        listeners.forEach(listener -> listener.accept(changed));
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        write();
    }

    /// Whichever write comes first takes the newest settings along; the others find nothing left to do.
    private synchronized void write() {
        if (written.equals(now)) {
            return;
        }
        try {
            if (unread && Files.exists(file)) {
                SetAside.move(file);
            }
            unread = false;
            AtomicFile.write(file, Json.pretty(now));
            written = now;
        } catch (ProblemException e) {
            // Not worth a word while somebody paints: nothing is lost but the window's place.
            LOG.warn("settings not written", e);
            noticed.add(e.problem());
        }
    }

    private Settings read() {
        try {
            return Json.read(Files.readAllBytes(file), Settings.class);
        } catch (NoSuchFileException e) {
            return Settings.DEFAULTS;
        } catch (Json.Malformed | IllegalArgumentException e) {
            LOG.warn("settings damaged", e);
            noticed.add(setAside());
            return Settings.DEFAULTS;
        } catch (IOException e) {
            noticed.add(new Problem.FileUnreadable(file, AtomicFile.reason(e)));
            unread = true;
            return Settings.DEFAULTS;
        }
    }

    private Problem setAside() {
        try {
            return new Problem.SettingsDamaged(file, SetAside.move(file));
        } catch (ProblemException e) {
            // The defaults will do; the next change tries to write the file.
            return e.problem();
        }
    }
}
