package atelier.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A hidden name beside a file or a folder, for what is still being written. Closing deletes what was not renamed
/// by then, and so does the end of the process, by Ctrl+C too.
///
/// The name is unlike any other, also where several machines write into one folder. It does not hold the file's
/// own, which may be as long as names can be.
public final class Aside implements AutoCloseable {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final List<Runnable> BEFORE_THE_END = new CopyOnWriteArrayList<>();
    private static boolean ended;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Aside::end));
        } catch (IllegalStateException e) {
            // The process is ending already.
            ended = true;
        }
    }

    private final Path path;

    private Aside(Path path) {
        this.path = path;
    }

    /// @param file or folder that is to be; nothing is made yet
    /// @throws CancellationException when the process is ending
    public static Aside of(Path file) {
        Aside aside = new Aside(file.resolveSibling("." + UUID.randomUUID() + ".part"));
        synchronized (OPEN) {
            if (ended) {
                throw new CancellationException("the process is ending");
            }
            OPEN.add(aside.path);
        }
        return aside;
    }

    /// Has the end of the process wait for `work`, which may still write: all hooks of the system run at once.
    public static void beforeTheEnd(Runnable work) {
        BEFORE_THE_END.add(work);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete(path);
        OPEN.remove(path);
    }

    private static void end() {
        try {
            BEFORE_THE_END.forEach(Runnable::run);
        } finally {
            synchronized (OPEN) {
                ended = true;
                OPEN.forEach(Aside::delete);
            }
        }
    }

    private static void delete(Path path) {
        OwnFolder.deleteQuietly(path);
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Whether the writing succeeded has been told already; what is left over harms nothing.
        }
    }
}
