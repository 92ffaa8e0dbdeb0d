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
        int width = pictures.width();
        int[] argb = new int[width * pictures.height()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | pictures.grey(number, i % width, i / width) * 0x010101;
        }
        return Raster.of8(width, pictures.height(), argb);
    }
}
