package atelier.foreign;

import atelier.net.Conversion;
import atelier.net.Conversion.Cast;
import atelier.net.Conversion.Channels;
import atelier.net.Conversion.Columns;
import atelier.net.Conversion.Greatest;
import atelier.net.Conversion.Reshape;
import atelier.net.Element;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The steps between our form of pictures and latents and a foreign one.
final class Forms {
    /// What brightness is of red, green and blue.
    private static final float[] GREY = {0.299f, 0.587f, 0.114f};

    private Forms() {}

    /// From [1, 3, H, W], RGB, 0 to 1, to the network's form.
    static List<Conversion> into(PictureForm form, Element element) {
        List<Conversion> steps = new ArrayList<>();
        float[] weights = new float[form.channels() * 3];
        float[] bias = new float[form.channels()];
        for (int c = 0; c < form.channels(); c++) {
            int colour = form.order().colour(c);
            if (form.channels() == 1) {
                for (int k = 0; k < 3; k++) {
                    weights[k] = GREY[k] * form.range().factor(k);
                    bias[0] += GREY[k] * form.range().offset(k);
                }
            } else if (colour < 3) {
                weights[c * 3 + colour] = form.range().factor(colour);
                bias[c] = form.range().offset(colour);
            } else {
                bias[c] = form.range().most();
            }
            // A cast cuts off; so it rounds.
            bias[c] += element.isWhole() ? 0.5f : 0;
        }
        addChannels(steps, weights, bias, 3);
        steps.addAll(form.layout().fromNchw());
        addCast(steps, element);
        return steps;
    }

    /// From the network's form to [n, `made`, H, W], `least` to 1.
    ///
    /// @param made 3, RGB, or 1 of a grey picture
    /// @param least 0 or -1
    static List<Conversion> outOf(PictureForm form, Element element, int made, float least) {
        List<Conversion> steps = new ArrayList<>();
        if (element != Element.FLOAT) {
            steps.add(new Cast(Element.FLOAT));
        }
        steps.addAll(form.layout().toNchw());
        float[] weights = new float[made * form.channels()];
        float[] bias = new float[made];
        for (int c = 0; c < made; c++) {
            int from = form.channels() == 1 ? 0 : form.order().colour(c);
            float factor = (1 - least) / form.range().factor(c);
            weights[c * form.channels() + from] = factor;
            bias[c] = least - form.range().offset(c) * factor;
        }
        addChannels(steps, weights, bias, form.channels());
        return steps;
    }

    /// From our latent [n, length] to the numbers that one input takes of it.
    ///
    /// @param from the place of the first of them
    /// @param length of our latent
    static List<Conversion> ofLatent(Given input, int from, int length, Element element) {
        List<Conversion> steps = new ArrayList<>();
        if (input.numbers() != length) {
            steps.add(new Columns(from, from + input.numbers()));
        }
        laid(steps, input);
        addCast(steps, element);
        return steps;
    }

    /// From our shares of classes [n, classes] to what the input takes: the shares, or the number of the class that
    /// there is most of.
    static List<Conversion> ofClasses(Given input, Element element) {
        List<Conversion> steps = new ArrayList<>();
        if (input.is(Given.Role.CLASS)) {
            steps.add(new Greatest());
            if (!input.batched() || !input.axes().isEmpty()) {
                steps.add(new Reshape(axes(input)));
            }
            steps.add(new Cast(element));
        } else {
            laid(steps, input);
            addCast(steps, element);
        }
        return steps;
    }

    private static void laid(List<Conversion> steps, Given input) {
        if (!input.batched() || input.axes().size() != 1) {
            steps.add(new Reshape(axes(input)));
        }
    }

    /// The network's, as many pictures as come.
    private static List<Long> axes(Given input) {
        return input.batched()
                ? Stream.concat(Stream.of(-1L), input.axes().stream()).toList()
                : input.axes();
    }

    private static void addCast(List<Conversion> steps, Element element) {
        if (element != Element.FLOAT) {
            steps.add(new Cast(element));
        }
    }

    /// Adds the mixing of channels, unless it changes nothing.
    private static void addChannels(List<Conversion> steps, float[] weights, float[] bias, int from) {
        boolean same = bias.length == from;
        for (int i = 0; i < weights.length; i++) {
            same &= weights[i] == (i / from == i % from ? 1 : 0);
        }
        for (float each : bias) {
            same &= each == 0;
        }
        if (!same) {
            steps.add(new Channels(
                    Tensor.of(Shape.of(bias.length, from), weights), Tensor.of(Shape.of(bias.length), bias)));
        }
    }
}
