package atelier.make;

import atelier.base.Job;
import atelier.image.Raster;
import atelier.image.Resize;
import atelier.infer.Network;
import atelier.model.ModelCard.Graph;
import atelier.tensor.Mottle;
import atelier.tensor.PixelCodec;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A network from a photograph, or from a photograph and a painting, to a picture at work.
///
/// It sees the photograph whole, since nothing is known of what it would make of parts: at the network's own size where
/// that is fixed, else in full size up to so many pixels. A photograph of another size is made as large as fits, what
/// is left over filled by reflection, and the result brought back to the photograph's size.
///
/// @param mostPixels that a network of any size sees
/// @param mottle deviation of what the photograph gets of it
record PicturePass(Graph graph, Network network, long mostPixels, double mottle) {
    /// Longest side of what is laid down at once.
    private static final int PART = 1024;

    private static final String IN = "photograph";
    private static final String PAINTING = "painting";
    private static final String OUT = "picture";

    /// @param painting as it is [#seen], for a network that takes one
    Raster paint(Raster photograph, Optional<Tensor> painting, @Nullable Job<?> job) {
        TensorSpec in = graph.input(IN);
        boolean fixed = in.shape().axis(2) != Shape.FREE;
        double scale = fixed
                ? Math.min(
                        (double) in.shape().axis(3) / photograph.width(),
                        (double) in.shape().axis(2) / photograph.height())
                : Math.min(1, Math.sqrt((double) mostPixels / photograph.width() / photograph.height()));
        Raster sized = Resize.to(photograph, side(photograph.width(), scale), side(photograph.height(), scale));
        int width = fixed ? (int) in.shape().axis(3) : up(sized.width(), in.multipleOf());
        int height = fixed ? (int) in.shape().axis(2) : up(sized.height(), in.multipleOf());
        int left = (width - sized.width()) / 2;
        int top = (height - sized.height()) / 2;
        Tensor given = PixelCodec.encode(sized, -left, -top, width, height, in);
        if (mottle > 0) {
            new Mottle(mottle, Flow.of(sized)).add(given, in, -left, -top);
        }
        Map<String, Tensor> inputs = new HashMap<>(Map.of(IN, given));
        painting.ifPresent(each -> inputs.put(PAINTING, each));
        Tensor made = network.run(inputs, job).get(OUT);
        // Of a network that makes pictures larger or smaller than they were.
        double growth = (double) made.shape().axis(3) / width;
        Area shown =
                new Area(0, 0, (int) made.shape().axis(3), (int) made.shape().axis(2));
        Area part = new Area(
                Math.clamp(Math.round(left * growth), 0, shown.width() - 1),
                Math.clamp(Math.round(top * growth), 0, shown.height() - 1),
                Math.clamp(Math.round(sized.width() * growth), 1, shown.width()),
                Math.clamp(Math.round(sized.height() * growth), 1, shown.height()));
        return laid(made, part, photograph);
    }

    /// A painting for the network. Where its own size is fixed, as much of the middle as has the same proportions;
    /// of that less where strokes are to become larger. Smaller they cannot become.
    ///
    /// @param scale of the strokes
    Tensor seen(Raster painting, double scale) {
        TensorSpec spec = graph.input(PAINTING);
        boolean fixed = spec.shape().axis(2) != Shape.FREE;
        Raster shown = fixed ? painting : StyleCodes.painting(painting, scale);
        int width = fixed ? (int) spec.shape().axis(3) : up(shown.width(), spec.multipleOf());
        int height = fixed ? (int) spec.shape().axis(2) : up(shown.height(), spec.multipleOf());
        double whole = Math.min((double) shown.width() / width, (double) shown.height() / height);
        double part = fixed ? whole / Math.max(1, scale) : whole;
        Raster middle = shown.middle(side(width, part), side(height, part));
        return PixelCodec.encode(Resize.to(middle, width, height), 0, 0, width, height, spec);
    }

    /// The part of what was made, at the photograph's size, with its depth, alpha and profile.
    private Raster laid(Tensor made, Area part, Raster photograph) {
        TensorSpec out = graph.output(OUT);
        Canvas canvas = new Canvas(photograph);
        Area all = new Area(0, 0, photograph.width(), photograph.height());
        if (part.width() == all.width() && part.height() == all.height()) {
            canvas.put(made, out, new Area(-part.x(), -part.y(), part.width(), part.height()), all);
            return canvas.raster();
        }
        short[] rgba = new short[Math.multiplyExact(part.width() * part.height(), 4)];
        for (int i = 3; i < rgba.length; i += 4) {
            rgba[i] = -1;
        }
        PixelCodec.decode(made, out, part.x(), part.y(), part.width(), part.height(), rgba, 0, part.width() * 4);
        Raster sized = Resize.to(Raster.of16(part.width(), part.height(), rgba), all.width(), all.height());
        // In parts: a tensor of all of it could be longer than one may be.
        for (Area area : all.cut(PART, 1)) {
            Tensor of = PixelCodec.encode(sized, area.x(), area.y(), area.width(), area.height(), out);
            canvas.put(of, out, area, area);
        }
        return canvas.raster();
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static int up(int length, int multiple) {
        return Math.ceilDiv(length, multiple) * multiple;
    }
}
