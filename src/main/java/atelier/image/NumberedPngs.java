package atelier.image;

import atelier.base.AtomicFile;
import atelier.base.OwnFolder;
import atelier.base.Problem;
import atelier.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// A folder of PNG files, `000001.png` and on, each with its own recipe: for programs that cut films.
record NumberedPngs() implements AnimationFormat {
    @Override
    public void write(Path file, Animation animation, Progress progress) {
        Path folder = file.toAbsolutePath();
        Path aside = AtomicFile.aside(folder);
        try {
            refuseToMix(folder);
            Files.createDirectories(aside);
            try {
                for (int i = 0; i < animation.length(); i++) {
                    progress.report((double) i / animation.length());
                    Animation.Frame frame = animation.frames().frame(i);
                    Path picture = aside.resolve(String.format(Locale.ROOT, "%06d.png", i + 1));
                    ImageFiles.write(picture, frame.picture(), Writing.of(frame.recipeJson()));
                }
                Files.deleteIfExists(folder);
                Files.move(aside, folder);
            } finally {
                OwnFolder.delete(aside);
            }
        } catch (IOException e) {
            throw AtomicFile.problem(folder, e).exception(e);
        }
    }

    /// A longer animation that lay there before would go on where this one ends.
    private static void refuseToMix(Path folder) throws IOException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new Problem.FileNotWritable(folder, "not a folder").exception();
            }
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new Problem.FolderNotEmpty(folder).exception();
                }
            }
        }
    }
}
