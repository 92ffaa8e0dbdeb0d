package atelier.ui.explore;

import atelier.base.Lane;
import atelier.base.ProblemException;
import atelier.explore.Compass;
import atelier.explore.Lineage;
import atelier.explore.LineageFile;
import atelier.explore.Visit;
import atelier.model.Model;
import atelier.recipe.LatentSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One generator's lineage and compass, in memory and on disk. Files are read and written on a lane of their own, in
/// order; all else happens on the `fx` executor's thread.
final class Memory {
    /// What a generator's folder holds.
    ///
    /// @param compass somebody's own, or else the one that the generator brings along
    /// @param damaged lines of the lineage that could not be read, or are not of this generator's space
    record Kept(Lineage lineage, Optional<Compass> compass, int damaged) {}

    private final Path folder;
    private final Path compass;
    private final LineageFile file;
    private final Lane lane;
    private final Executor fx;
    private final Consumer<Throwable> failed;
    private Lineage lineage = new Lineage();

    /// @param folder the generator's, see [#folder]
    Memory(Path folder, Lane lane, Executor fx, Consumer<Throwable> failed) {
        this.folder = folder;
        this.compass = folder.resolve(Compass.FILE);
        this.file = new LineageFile(folder.resolve("lineage.jsonl"));
        this.lane = lane;
        this.fx = fx;
        this.failed = failed;
    }

    /// Where what was visited in a generator is kept: another one of the same name has a place of its own, as
    /// points of one are none of the other.
    ///
    /// @param explored the folder of all generators'
    static Path folder(Path explored, Model generator) {
        return explored.resolve(generator.id().value())
                .resolve(Spot.sha(generator).substring(0, 12));
    }

    void open(Model generator, Consumer<Kept> opened) {
        lane.<Kept>submit("lineage", _ -> {
                    String sha = Spot.sha(generator);
                    takeOver(sha);
                    Lineage read = new Lineage();
                    LineageFile.Contents contents = file.read().in(LatentSpace.of(generator));
                    contents.entries().forEach(read::add);
                    return new Kept(read, ways(compass, sha).or(() -> Compass.shipped(generator)), contents.damaged());
                })
                .whenDone(
                        fx,
                        kept -> {
                            lineage = kept.lineage();
                            lineage.unfinished().ifPresent(visit -> add(new Lineage.Entry.Visited(visit)));
                            opened.accept(kept);
                        },
                        failed);
    }

    /// A compass that is damaged keeps nobody from the lineage.
    private Optional<Compass> ways(Path from, String generator) {
        try {
            return Compass.read(from, generator);
        } catch (ProblemException e) {
            fx.execute(() -> failed.accept(e));
            return Optional.empty();
        }
    }

    /// Before generators of one name were told apart, this one's files lay a folder higher.
    private void takeOver(String generator) throws IOException {
        Path before = folder.resolveSibling(Compass.FILE);
        if (!Files.exists(folder) && ways(before, generator).isPresent()) {
            Files.createDirectories(folder);
            for (Path file : List.of(folder.resolveSibling("lineage.jsonl"), before)) {
                if (Files.exists(file)) {
                    Files.move(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }

    Lineage lineage() {
        return lineage;
    }

    /// Adds an entry, in memory at once.
    void add(Lineage.Entry entry) {
        lineage.add(entry);
        lane.submit("lineage", _ -> {
                    file.append(entry);
                    return true;
                })
                .whenDone(fx, _ -> {}, failed);
    }

    /// The visit as it is now.
    Visit now(Visit visit) {
        return lineage.find(visit.id()).orElse(visit);
    }

    void keep(Compass now) {
        lane.submit("compass", _ -> {
                    now.write(compass);
                    return true;
                })
                .whenDone(fx, _ -> {}, failed);
    }
}
