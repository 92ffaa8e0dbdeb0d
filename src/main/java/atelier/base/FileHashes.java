package atelier.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The SHA-256 of files, worked out again only when a file's size or time has changed. Safe to use from any thread.
public final class FileHashes {
    private record State(long size, FileTime modified) {}

    private record Known(State state, String sha256) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /// @throws ProblemException [Problem.FileMissing] or [Problem.FileUnreadable]
    public String of(Path file) {
        Path key = file.toAbsolutePath();
        State now = state(key);
        Known before = known.get(key);
        if (before != null && before.state.equals(now)) {
            return before.sha256;
        }
        String sha256 = Sha256.of(key);
        known.put(key, new Known(now, sha256));
        return sha256;
    }

    private static State state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            throw new Problem.FileMissing(file).exception(e);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }
}
