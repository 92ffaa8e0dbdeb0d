package atelier.studio;

import atelier.base.Problem;
import atelier.evaluate.PictureSet;
import atelier.image.Raster;
import atelier.train.Dataset;
import atelier.train.Run;
import atelier.train.SquareFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The pictures that a run's generator has learned from, as it saw them, whatever has become of their files since.
/// Those that were held out are not among them.
///
/// @param numbers of the squares, in the order of the data
record TrainingPictures(SquareFile squares, List<Integer> numbers, Dataset data) implements PictureSet {
    TrainingPictures {
        numbers = List.copyOf(numbers);
    }

    /// @throws atelier.base.ProblemException [Problem.FileMissing] when the run's prepared data are gone
    static TrainingPictures of(Run run, Dataset data) {
        SquareFile squares =
                SquareFile.of(run, data).orElseThrow(() -> new Problem.FileMissing(run.squares()).exception());
        List<Integer> numbers = new ArrayList<>();
        int first = 0;
        for (SquareFile.Part part : squares.parts()) {
            Set<Integer> heldOut = new HashSet<>(part.heldOut());
            for (int i = 0; i < part.count(); i++) {
                if (!heldOut.contains(i)) {
                    numbers.add(first + i);
                }
            }
            first += part.count();
        }
        return new TrainingPictures(squares, numbers, data);
    }

    @Override
    public int count() {
        return numbers.size();
    }

    @Override
    public Raster picture(int number) {
        byte[] square = squares.square(numbers.get(number));
        int plane = data.side() * data.side();
        int[] argb = new int[plane];
        for (int i = 0; i < plane; i++) {
            int red = square[i] & 0xff;
            int green = data.colour() ? square[plane + i] & 0xff : red;
            int blue = data.colour() ? square[2 * plane + i] & 0xff : red;
            argb[i] = 0xff000000 | red << 16 | green << 8 | blue;
        }
        return Raster.of8(data.side(), data.side(), argb);
    }
}
