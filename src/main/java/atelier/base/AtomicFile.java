package atelier.base;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// A file that is there whole or not at all: written aside, forced to the disk, renamed.
public final class AtomicFile {
    /// Writes the content of one file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes the content of one file, going back in it where it must.
    @FunctionalInterface
    public interface Seekable {
        void writeTo(FileChannel file) throws IOException;
    }

    /// Where fewer bytes are free than these, a write has failed for want of room, in whatever language the system
    /// says so.
    private static final long NO_ROOM = 64 << 10;

    private AtomicFile() {}

    /// Writes `target`, making its folder where it is missing. On failure the target is as it was. Of several that
    /// write the same file at once, the last rename wins, whole.
    ///
    /// @throws ProblemException [Problem.DiskFull] or [Problem.FileNotWritable]
    public static void write(Path target, Content content) {
        writeSeekable(target, channel -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
        });
    }

    /// The same for a format whose beginning tells what is only known at its end.
    public static void writeSeekable(Path target, Seekable content) {
        try (Aside aside = Aside.of(target.toAbsolutePath())) {
            write(target, aside.path(), content);
        }
    }

    private static void write(Path target, Path aside, Seekable content) {
        try {
            Path folder = aside.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel =
                    FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(channel);
                channel.force(true);
            }
            move(aside, target);
        } catch (IOException e) {
            // Asked while the part is still there: without it a full disk has room again.
            throw problem(target, e).exception(e);
        }
    }

    public static void write(Path target, byte[] content) {
        write(target, out -> out.write(content));
    }

    public static void write(Path target, String content) {
        write(target, content.getBytes(StandardCharsets.UTF_8));
    }

    /// What a failed write to `file` means to a user.
    public static Problem problem(Path file, IOException e) {
        return problem(file, e, AtomicFile::room);
    }

    /// @param room how many bytes are free where a file lies
    static Problem problem(Path file, IOException e, ToLongFunction<Path> room) {
        String reason = reason(e);
        if (saysFull(reason) || (!hasOtherCause(e) && room.applyAsLong(file) < NO_ROOM)) {
            return new Problem.DiskFull(file);
        }
        return new Problem.FileNotWritable(file, reason);
    }

    private static boolean saysFull(String reason) {
        String lower = reason.toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("not enough space") || lower.contains("disk full");
    }

    /// Whether the exception's own kind tells what is wrong; there is none for a full disk.
    private static boolean hasOtherCause(IOException e) {
        return e instanceof FileSystemException && e.getClass() != FileSystemException.class;
    }

    private static long room(Path file) {
        Path place = file.toAbsolutePath();
        for (Path above = place.getParent(); above != null && !Files.exists(place); above = above.getParent()) {
            place = above;
        }
        try {
            FileStore store = Files.getFileStore(place);
            // What cannot be written, and network drives that do not tell their size, say 0 as well.
            boolean isTold = !store.isReadOnly() && store.getTotalSpace() > 0;
            return isTold ? store.getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /// A short reason for a failed read or write, without the path that the problem names anyway.
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "not found";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way of a folder";
        }
        if (e instanceof CharacterCodingException) {
            return "not a text in UTF-8";
        }
        if (e instanceof FileSystemException fs && fs.getReason() != null) {
            return fs.getReason();
        }
        String message = e instanceof FileSystemException ? null : e.getMessage();
        return message != null ? message : e.getClass().getSimpleName().replaceAll("Exception$", "");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
