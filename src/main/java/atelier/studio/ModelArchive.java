package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.OwnFolder;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A model's folder outside the library: as it is, or as one file.
final class ModelArchive {
    private ModelArchive() {}

    static Path write(Model model, Path target) {
        try {
            return isZip(target) ? zip(model, target) : copy(model, target);
        } catch (IOException e) {
            throw AtomicFile.problem(target, e).exception(e);
        }
    }

    /// The folder of a model, which holds no more than it may.
    ///
    /// @param source that folder, its card, or an archive of it
    /// @param scratch what an archive is unpacked into
    /// @throws ProblemException [Problem.ModelFileMissing] for an archive without a card, [Problem.ModelOversized],
    ///     [Problem.ModelCardDamaged] for a card that is far too long, [Problem.FileUnreadable]
    static Path folder(Path source, Path scratch, Bounds bounds) {
        try {
            Path named = ofCard(source);
            Path folder = Files.isDirectory(named) ? named : unzip(named, scratch, bounds);
            long size = 0;
            List<Path> files = files(folder);
            for (Path file : files) {
                size += Files.size(file);
            }
            bounds.check(source, files.size(), size);
            Path card = folder.resolve(Model.CARD);
            if (Files.exists(card) && Files.size(card) > Bounds.CARD) {
                throw new Problem.ModelCardDamaged(card, Files.size(card) + " bytes").exception();
            }
            return folder;
        } catch (IOException e) {
            throw new Problem.FileUnreadable(source, AtomicFile.reason(e)).exception(e);
        }
    }

    /// The folder of a card; anything else as it is.
    static Path ofCard(Path source) {
        return source.endsWith(Model.CARD) ? source.toAbsolutePath().resolveSibling("") : source;
    }

    /// Takes away what an archive was unpacked into.
    static void sweep(Path scratch) {
        try (Stream<Path> inside = Files.list(scratch)) {
            inside.forEach(OwnFolder::deleteQuietly);
        } catch (IOException | UncheckedIOException e) {
            // Left over.
        }
        OwnFolder.deleteQuietly(scratch);
    }

    static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static Path copy(Model model, Path target) throws IOException {
        Path folder = target.resolve(model.id().value());
        Files.createDirectories(folder);
        for (Path file : files(model.folder())) {
            AtomicFile.write(folder.resolve(file.getFileName().toString()), out -> Files.copy(file, out));
        }
        return folder;
    }

    private static Path zip(Model model, Path target) {
        AtomicFile.write(target, out -> {
            // Not closed: the file is not ours to close.
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Path file : files(model.folder())) {
                zip.putNextEntry(new ZipEntry(model.id() + "/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            zip.finish();
        });
        return target;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Entries are taken by their last name only: so none can lie outside.
    private static Path unzip(Path source, Path into, Bounds bounds) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            bounds.check(source, zip.size(), 0);
            ZipEntry card = zip.stream()
                    .filter(entry -> entry.getName().equals(Model.CARD)
                            || entry.getName().endsWith("/" + Model.CARD))
                    .findFirst()
                    .orElseThrow(() -> new Problem.ModelFileMissing(source.resolve(Model.CARD)).exception());
            String within = card.getName().substring(0, card.getName().length() - Model.CARD.length());
            String name = within.isEmpty() ? "model" : within.substring(0, within.length() - 1);
            Path folder = Files.createDirectories(into.resolve(last(name)));
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory()
                            && entry.getName().startsWith(within)
                            && entry.getName().indexOf('/', within.length()) < 0)
                    .toList();
            long size = 0;
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    size += extract(in, folder.resolve(last(entry.getName())), bounds.bytes() - size);
                }
                bounds.check(source, entries.size(), size);
            }
            return folder;
        }
    }

    /// Counts what comes out, since an entry need not state its length, and may state a wrong one.
    ///
    /// @param most bytes after which it stops
    /// @return bytes written
    private static long extract(InputStream in, Path file, long most) throws IOException {
        byte[] part = new byte[1 << 16];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int read = in.read(part); read >= 0 && written <= most; read = in.read(part)) {
                out.write(part, 0, read);
                written += read;
            }
        }
        return written;
    }

    private static String last(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.equals("..") || last.isBlank() ? "model" : last;
    }
}
