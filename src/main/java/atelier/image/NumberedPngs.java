package atelier.image;

import atelier.base.Aside;
import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A folder of PNG files, `000001.png` and on, each with its own recipe: for programs that cut films.
record NumberedPngs() implements AnimationFormat {
    @Override
    public void write(Path file, Animation animation, Progress progress) {
        Path named = file.toAbsolutePath();
        try {
            Path folder = Files.exists(named) ? named.toRealPath() : named.normalize();
            refuseToMix(folder, named);
            // A folder that is there stays: it may be a link, the current one, or in one that takes no other.
            boolean there = Files.exists(folder);
            try (Aside aside = Aside.of(there ? folder.resolve("frames") : folder)) {
                Files.createDirectories(aside.path());
                for (int i = 0; i < animation.length(); i++) {
                    progress.report((double) i / animation.length());
                    Animation.Frame frame = animation.frames().frame(i);
                    Path picture = aside.path().resolve(String.format(Locale.ROOT, "%06d.png", i + 1));
                    ImageFiles.write(picture, frame.picture(), Writing.of(frame.recipeJson()));
                }
                if (there) {
                    moveInto(folder, aside.path());
                } else {
                    Files.move(aside.path(), folder);
                }
            }
        } catch (IOException e) {
            throw AtomicFile.problem(named, e).exception(e);
        }
    }

    /// A longer animation that lay there before would go on where this one ends. Hidden files are none: some are
    /// made by the system, some left by a writing that was broken off.
    private static void refuseToMix(Path folder, Path named) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isDirectory(folder)) {
                throw new Problem.FileNotWritable(named, "not a folder").exception();
            }
            try (Stream<Path> there = Files.list(folder)) {
                if (there.anyMatch(entry -> !String.valueOf(entry.getFileName()).startsWith("."))) {
                    throw new Problem.FolderNotEmpty(named).exception();
                }
            }
        }
    }

    /// Moves all files or, where one cannot be, none.
    private static void moveInto(Path folder, Path aside) throws IOException {
        List<Path> moved = new ArrayList<>();
        try (Stream<Path> frames = Files.list(aside)) {
            for (Path frame : frames.toList()) {
                moved.add(Files.move(frame, folder.resolve(frame.getFileName())));
            }
        } catch (IOException e) {
            for (Path frame : moved) {
                Files.deleteIfExists(frame);
            }
            throw e;
        }
    }
}
