package atelier.ui.explore;

import atelier.base.FileName;
import atelier.base.Job;
import atelier.base.Json;
import atelier.explore.Walk;
import atelier.explore.WalkFiles;
import atelier.image.ImageFiles;
import atelier.image.Raster;
import atelier.image.Writing;
import atelier.recipe.Recipe;
import atelier.ui.explore.Desk.Finish;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Pictures kept in the gallery and written to files, one work at a time. Each carries its recipe.
final class Prints {
    private final House house;
    private final Desk desk;

    Prints(House house, Desk desk) {
        this.house = house;
        this.desk = desk;
    }

    /// Keeps the picture in the gallery and hands its file on.
    void keep(String title, Recipe recipe, Consumer<Path> then) {
        desk.begin(house.inference().<Path>submit(title, job -> keep(recipe, job)), then);
    }

    void keep(String title, Recipe recipe) {
        keep(title, recipe, kept -> desk.tell(new Finish.Kept(kept)));
    }

    /// Writes the picture; the file's name tells the format.
    ///
    /// @param quality of a JPEG, 0 to 1
    void write(String title, Recipe recipe, Path file, double quality) {
        desk.begin(
                house.inference().<Path>submit(title, job -> write(recipe, file, quality, job)),
                written -> desk.tell(new Finish.Exported(written)));
    }

    /// Keeps all of them in the gallery; those before a cancel stay.
    void keepAll(String title, List<? extends Recipe> recipes) {
        desk.begin(
                house.inference().<Integer>patient(title, job -> {
                    for (int i = 0; i < recipes.size(); i++) {
                        job.report((double) i / recipes.size());
                        keep(recipes.get(i), null);
                    }
                    return recipes.size();
                }),
                count -> desk.tell(new Finish.Many(count, Optional.empty())));
    }

    /// Writes all of them into a folder as PNG, named after model and number; those before a cancel stay, and so
    /// does what lies there already.
    void writeAll(String title, List<Recipe.Generate> recipes, Path folder) {
        desk.begin(
                house.inference().<Integer>patient(title, job -> {
                    for (int i = 0; i < recipes.size(); i++) {
                        job.report((double) i / recipes.size());
                        Recipe.Generate recipe = recipes.get(i);
                        String number =
                                recipe.latent().seed().map(String::valueOf).orElse("p" + (i + 1));
                        String name = recipe.model().value() + "-" + number;
                        write(recipe, FileName.free(folder.resolve(name + ".png")), 1, null);
                    }
                    return recipes.size();
                }),
                count -> desk.tell(new Finish.Many(count, Optional.of(folder))));
    }

    /// Writes an animation; the file's name tells the format.
    void write(String title, Walk walk, Path file) {
        desk.begin(
                house.inference().<Path>patient(title, job -> {
                    WalkFiles.write(file, walk, house.maker(), job);
                    return file;
                }),
                written -> desk.tell(new Finish.Exported(written)));
    }

    private Path keep(Recipe recipe, @Nullable Job<?> job) {
        return house.gallery().keep(house.maker().make(recipe, job), recipe).file();
    }

    private Path write(Recipe recipe, Path file, double quality, @Nullable Job<?> job) {
        Raster made = house.maker().make(recipe, job);
        ImageFiles.write(file, made, new Writing(quality, Optional.of(Json.compact(recipe))));
        return file;
    }
}
