package atelier.evaluate;

import atelier.image.ImageFiles;
import atelier.image.PictureFolder;
import atelier.image.Raster;
import java.nio.file.Path;
import java.util.List;

/// The pictures of a folder, sub-folders included, in the order of their names.
public record FolderPictures(List<Path> files) implements PictureSet {
    /// Large enough for every network that looks at them.
    private static final int LONG_SIDE = 640;

    public FolderPictures {
        files = List.copyOf(files);
    }

    /// @throws atelier.base.ProblemException as [PictureFolder#files]
    public static FolderPictures of(Path folder) {
        return new FolderPictures(PictureFolder.files(folder).stream()
                .filter(PictureFolder::isPicture)
                .toList());
    }

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public Raster picture(int number) {
        return ImageFiles.read(files.get(number), LONG_SIDE);
    }
}
