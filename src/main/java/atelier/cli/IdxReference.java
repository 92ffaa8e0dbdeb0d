package atelier.cli;

import atelier.evaluate.PictureSet;
import atelier.image.Raster;
import atelier.train.IdxPictures;

/// The grey pictures of an IDX file as something to compare with.
record IdxReference(IdxPictures pictures) implements PictureSet {
    @Override
    public int count() {
        return pictures.count();
    }

    @Override
    public Raster picture(int number) {
        return pictures.picture(number);
    }
}
