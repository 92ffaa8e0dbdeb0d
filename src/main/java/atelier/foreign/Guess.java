package atelier.foreign;

import java.util.List;
import java.util.stream.LongStream;

/// What a network is taken for. What is guessed here can be wrong, and be put right.
public sealed interface Guess {
    /// The form of the pictures that it makes.
    PictureForm picture();

    /// In short, for those who know such things: `NCHW BGR 0..255 3x720x720 -> ...`.
    String words();

    /// The same with the pictures made in another form.
    Guess making(PictureForm other);

    /// From a latent to a picture.
    ///
    /// @param input its name in the file
    /// @param latent without the batch
    /// @param output its name in the file
    record Generator(String input, Latent latent, String output, PictureForm picture) implements Guess {
        @Override
        public String words() {
            return latent.axes() + " -> " + picture.words();
        }

        @Override
        public Generator making(PictureForm other) {
            return new Generator(input, latent, output, other);
        }
    }

    /// From a picture to a picture.
    ///
    /// @param input its name in the file
    /// @param photograph the form of the picture that goes in
    /// @param output its name in the file
    record PictureToPicture(String input, PictureForm photograph, String output, PictureForm picture) implements Guess {
        @Override
        public String words() {
            return photograph.words() + " -> " + picture.words();
        }

        @Override
        public PictureToPicture making(PictureForm other) {
            return new PictureToPicture(input, photograph, output, other);
        }

        public PictureToPicture taking(PictureForm other) {
            return new PictureToPicture(input, other, output, picture);
        }
    }

    /// The numbers that a generator starts from.
    ///
    /// @param axes how they are laid out, for one picture
    /// @param batched whether an axis for several pictures comes before
    record Latent(List<Long> axes, boolean batched) {
        public Latent {
            axes = List.copyOf(axes);
        }

        public int length() {
            return Math.toIntExact(axes.stream().flatMapToLong(LongStream::of).reduce(1, Math::multiplyExact));
        }
    }
}
