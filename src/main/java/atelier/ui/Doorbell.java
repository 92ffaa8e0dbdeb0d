package atelier.ui;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One window for each home: two would write over each other's drafts and settings.
///
/// Whoever has opened the window holds a lock. A later start leaves what it was to open as a file beside it, a call;
/// the window takes that away, which is the answer. No socket: nothing here listens to anything but the disk.
final class Doorbell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final String CALL = ".call";
    /// Longer than a window takes to open, for a call that comes right after the first start.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Path folder;
    private final Duration patience;
    private @Nullable FileChannel lock;
    private @Nullable WatchService watch;

    /// @param folder where lock and calls are; made where it is missing
    Doorbell(Path folder) {
        this(folder, PATIENCE);
    }

    Doorbell(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /// Takes the lock until this is closed, or the process ends in whatever way.
    ///
    /// @return whether there is no other window. A home where nothing can be locked is no reason to open none.
    boolean claim() {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return false;
            }
            lock = channel;
            // Of starts that were killed while they waited: nobody wants these files opened any more.
            calls().forEach(Doorbell::take);
        } catch (IOException e) {
            LOG.warn("no lock for the window", e);
        }
        return true;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Leaves a call for the window that is open and waits until it is taken.
    ///
    /// @return whether it was; not where that window hangs, or has closed meanwhile, whose lock is then taken
    boolean ring(Wishes wishes) throws InterruptedException {
        Path call = folder.resolve(UUID.randomUUID() + CALL);
        try {
            AtomicFile.write(call, Json.compact(wishes.arguments()));
        } catch (ProblemException e) {
            LOG.warn("the open window cannot be called", e);
            return false;
        }
        long end = System.nanoTime() + patience.toNanos();
        while (Files.exists(call)) {
            if (claim()) {
                take(call);
                return false;
            }
            if (System.nanoTime() > end) {
                return !take(call);
            }
            Thread.sleep(LOOK);
        }
        return true;
    }

    /// Hands what calls are for to `visitor`, one at a time, on a thread of its own, until this is closed.
    void answer(Consumer<Wishes> visitor) {
        try {
            WatchService watching = folder.getFileSystem().newWatchService();
            watch = watching;
            folder.register(watching, StandardWatchEventKinds.ENTRY_CREATE);
            Thread.ofVirtual().name("doorbell").start(() -> listen(watching, visitor));
        } catch (IOException e) {
            LOG.warn("calls are not heard", e);
        }
    }

    private void listen(WatchService watching, Consumer<Wishes> visitor) {
        try {
            while (true) {
                for (Path call : calls()) {
                    open(call, visitor);
                }
                var key = watching.take();
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            // The window is closed.
        } catch (IOException e) {
            LOG.warn("calls are no longer heard", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(Path call, Consumer<Wishes> visitor) {
        try {
            String[] arguments = Json.read(Files.readAllBytes(call), String[].class);
            if (take(call)) {
                visitor.accept(Wishes.of(List.of(arguments)));
            }
        } catch (IOException | Json.Malformed e) {
            LOG.warn("a call that cannot be read", e);
            take(call);
        }
    }

    private List<Path> calls() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(CALL))
                    .toList();
        }
    }

    /// Whether the call was still there: only one takes it.
    private static boolean take(Path call) {
        try {
            return Files.deleteIfExists(call);
        } catch (IOException e) {
            LOG.warn("a call that cannot be taken", e);
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (watch != null) {
                watch.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.warn("the doorbell", e);
        }
    }
}
