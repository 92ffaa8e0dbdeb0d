package atelier.studio;

import atelier.base.AtomicFile;
import atelier.base.OwnFolder;
import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.model.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
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

    /// Hands the folder of a model to `use`; that of an archive only for so long.
    static <T> T opened(Path source, Function<Path, T> use) {
        if (Files.isDirectory(source)) {
            return use.apply(source);
        }
        try {
            Path folder = Files.createTempDirectory("atelier-model");
            try {
                return use.apply(unzip(source, folder));
            } finally {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.forEach(OwnFolder::deleteQuietly);
                }
                OwnFolder.deleteQuietly(folder);
            }
        } catch (UncheckedIOException e) {
            throw unreadable(source, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unreadable(source, e);
        }
    }

    private static ProblemException unreadable(Path source, IOException e) {
        return new Problem.FileUnreadable(source, AtomicFile.reason(e)).exception(e);
    }

    static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static Path copy(Model model, Path target) throws IOException {
        Path folder = target.resolve(model.id().value());
        Files.createDirectories(folder);
        for (Path file : files(model)) {
            AtomicFile.write(folder.resolve(file.getFileName().toString()), out -> Files.copy(file, out));
        }
        return folder;
    }

    private static Path zip(Model model, Path target) {
        AtomicFile.write(target, out -> {
            // Not closed: the file is not ours to close.
            ZipOutputStream zip = new ZipOutputStream(out);
            for (Path file : files(model)) {
                zip.putNextEntry(new ZipEntry(model.id() + "/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            zip.finish();
        });
        return target;
    }

    private static List<Path> files(Model model) throws IOException {
        try (Stream<Path> files = Files.list(model.folder())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Entries are taken by their last name only: so none can lie outside.
    private static Path unzip(Path source, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            ZipEntry card = zip.stream()
                    .filter(entry -> entry.getName().equals(Model.CARD)
                            || entry.getName().endsWith("/" + Model.CARD))
                    .findFirst()
                    .orElseThrow(() -> new Problem.ModelFileMissing(source.resolve(Model.CARD)).exception());
            String within = card.getName().substring(0, card.getName().length() - Model.CARD.length());
            String name = within.isEmpty() ? "model" : within.substring(0, within.length() - 1);
            Path folder = Files.createDirectories(into.resolve(last(name)));
            zip.stream()
                    .filter(entry -> !entry.isDirectory()
                            && entry.getName().startsWith(within)
                            && entry.getName().indexOf('/', within.length()) < 0)
                    .forEach(entry -> extract(zip, entry, folder.resolve(last(entry.getName()))));
            return folder;
        }
    }

    private static void extract(ZipFile zip, ZipEntry entry, Path file) {
        try (var in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String last(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.equals("..") || last.isBlank() ? "model" : last;
    }
}
