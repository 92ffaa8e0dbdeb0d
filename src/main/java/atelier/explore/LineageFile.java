package atelier.explore;

import atelier.base.AtomicFile;
import atelier.base.Json;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.explore.Lineage.Entry;
import atelier.recipe.LatentSpace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A lineage on disk: one entry a line, only ever added to, so that a crash costs the line being written at most.
///
/// @param file JSON lines
public record LineageFile(Path file) {
    /// What a file holds.
    ///
    /// @param entries in their order
    /// @param damaged lines that could not be read, and were passed over
    public record Contents(List<Entry> entries, int damaged) {
        public Contents {
            entries = List.copyOf(entries);
        }

        /// The same without points that are not of this space, which count as damaged.
        public Contents in(LatentSpace space) {
            List<Entry> fitting =
                    entries.stream().filter(entry -> fits(entry, space)).toList();
            return new Contents(fitting, damaged + entries.size() - fitting.size());
        }

        private static boolean fits(Entry entry, LatentSpace space) {
            return switch (entry) {
                case Entry.Visited visited -> space.has(visited.visit().latent());
                case Entry.Moving moving -> space.has(moving.point().latent());
                case Entry.Starred _, Entry.Named _ -> true;
            };
        }
    }

    /// All that can be read; nothing where there is no file yet.
    ///
    /// @throws ProblemException [Problem.FileUnreadable]
    public Contents read() {
        List<Entry> entries = new ArrayList<>();
        int damaged = 0;
        try {
            if (!Files.exists(file)) {
                return new Contents(entries, 0);
            }
            // Not Files.readAllLines, which gives up at the first byte that is no UTF-8.
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (String line : all.lines().filter(each -> !each.isBlank()).toList()) {
                try {
                    entries.add(Json.read(line, Entry.class));
                } catch (Json.Malformed | IllegalArgumentException | NullPointerException e) {
                    damaged++;
                }
            }
            return new Contents(entries, damaged);
        } catch (IOException e) {
            throw new Problem.FileUnreadable(file, AtomicFile.reason(e)).exception(e);
        }
    }

    /// Adds an entry. A line that a crash left without its end is ended first, so that it does not swallow this
    /// one.
    ///
    /// @throws ProblemException [Problem.FileNotWritable] or [Problem.DiskFull]
    public synchronized void append(Entry entry) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long end = channel.size();
                ByteBuffer last = ByteBuffer.allocate(1);
                boolean open = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
                ByteBuffer line = ByteBuffer.wrap(
                        ((open ? "\n" : "") + Json.compact(entry) + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    end += channel.write(line, end);
                }
                channel.force(false);
            }
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
    }
}
