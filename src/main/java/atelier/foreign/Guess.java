package atelier.foreign;

import atelier.foreign.Given.Role;
import atelier.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a network is taken for. What is guessed here can be wrong, and be put right.
public sealed interface Guess {
    /// What the inputs are given that are no photograph, in the file's order.
    List<Given> inputs();

    /// The name of what it makes, in the file.
    String output();

    /// The form of the pictures that it makes.
    PictureForm picture();

    /// In short, for those who know such things: `NCHW BGR 0..255 3x720x720 -> ...`.
    String words();

    /// The same with the pictures made in another form.
    Guess making(PictureForm other);

    /// The same with another of the file's outputs as the picture.
    Guess showing(String other);

    /// What one of the inputs can be taken for.
    List<Role> roles(Given input);

    /// The same with an input taken for something else.
    Guess giving(Given other);

    /// From a latent to a picture.
    ///
    /// @param inputs one at least is a latent; our latent is all of them, one after the other
    record Generator(List<Given> inputs, String output, PictureForm picture) implements Guess {
        public Generator {
            inputs = List.copyOf(inputs);
        }

        /// With one input, which is a latent.
        public Generator(Given latent, String output, PictureForm picture) {
            this(List.of(latent), output, picture);
        }

        List<Given> latents() {
            return inputs.stream().filter(each -> each.is(Role.LATENT)).toList();
        }

        /// The input that is told what the picture is to show; empty where there is none.
        Optional<Given> told() {
            return inputs.stream()
                    .filter(each -> each.is(Role.SHARES) || each.is(Role.CLASS))
                    .findFirst();
        }

        /// Numbers of our latent.
        public int length() {
            return latents().stream().mapToInt(Given::numbers).sum();
        }

        /// Classes that it can be asked for, 0 where it knows none.
        public int classes() {
            return told().map(each -> each.is(Role.CLASS) ? each.classes() : each.numbers())
                    .orElse(0);
        }

        /// Numbers of our latent that belong together, in order: an input of a layer each, or the rows of one
        /// input for all. Empty where there is one only.
        public List<Integer> layers() {
            List<Given> latents = latents();
            List<Long> axes = latents.getFirst().axes();
            boolean rows = latents.size() == 1 && axes.size() == 2 && axes.getFirst() > 1;
            return latents.size() > 1
                    ? latents.stream().map(Given::numbers).toList()
                    : rows
                            ? Stream.generate(() -> axes.get(1).intValue())
                                    .limit(axes.getFirst())
                                    .toList()
                            : List.of();
        }

        @Override
        public String words() {
            String given = inputs.size() == 1
                    ? inputs.getFirst().axes().toString()
                    : inputs.stream().map(Given::words).collect(Collectors.joining(", "));
            return given + " -> " + picture.words();
        }

        @Override
        public Generator making(PictureForm other) {
            return new Generator(inputs, output, other);
        }

        @Override
        public Generator showing(String other) {
            return new Generator(inputs, other, picture);
        }

        @Override
        public List<Role> roles(Given input) {
            return input.roles();
        }

        @Override
        public Generator giving(Given other) {
            return new Generator(
                    inputs.stream()
                            .map(each -> each.input().equals(other.input()) ? other : each)
                            .toList(),
                    output,
                    picture);
        }
    }

    /// From a photograph to a picture, or from a photograph and a painting.
    ///
    /// @param input the photograph's name in the file
    /// @param photograph the form of the picture that goes in
    /// @param inputs the others: a painting of the photograph's form, or none, and what is held
    record PictureToPicture(
            String input, PictureForm photograph, List<Given> inputs, String output, PictureForm picture)
            implements Guess {
        public PictureToPicture {
            inputs = List.copyOf(inputs);
        }

        /// With one input.
        public PictureToPicture(String input, PictureForm photograph, String output, PictureForm picture) {
            this(input, photograph, List.of(), output, picture);
        }

        @Override
        public String words() {
            String given = painting()
                    .map(each -> photograph.words() + ", " + each.words())
                    .orElse(photograph.words());
            return given + " -> " + picture.words();
        }

        /// With painting and photograph the other way round; the same without a painting.
        public PictureToPicture around() {
            return painting().map(each -> giving(each.as(Role.PHOTOGRAPH))).orElse(this);
        }

        public boolean takesPainting() {
            return painting().isPresent();
        }

        Optional<Given> painting() {
            return inputs.stream().filter(each -> each.is(Role.PAINTING)).findFirst();
        }

        /// The form of the painting where there is one: the photograph's, of its own size.
        PictureForm seen(Given painting) {
            return photograph.over(painting.shape());
        }

        @Override
        public PictureToPicture making(PictureForm other) {
            return new PictureToPicture(input, photograph, inputs, output, other);
        }

        @Override
        public PictureToPicture showing(String other) {
            return new PictureToPicture(input, photograph, inputs, other, picture);
        }

        public PictureToPicture taking(PictureForm other) {
            return new PictureToPicture(input, other, inputs, output, picture);
        }

        @Override
        public List<Role> roles(Given input) {
            return input.is(Role.PAINTING) ? List.of(Role.PAINTING, Role.PHOTOGRAPH) : List.of(Role.HELD);
        }

        @Override
        public PictureToPicture giving(Given other) {
            return other.is(Role.PHOTOGRAPH) ? changed(other) : with(other.input(), other);
        }

        /// With the painting where the photograph was.
        private PictureToPicture changed(Given other) {
            Shape shape = photograph
                    .layout()
                    .shape(photograph.channels(), side(photograph.height()), side(photograph.width()));
            boolean batched = photograph.layout().hasBatch();
            List<Long> axes = batched ? shape.axes().subList(1, shape.axes().size()) : shape.axes();
            PictureToPicture around = with(other.input(), new Given(input, Role.PAINTING, axes, batched, 0));
            return new PictureToPicture(other.input(), seen(other), around.inputs, output, picture);
        }

        private PictureToPicture with(String name, Given other) {
            List<Given> others = inputs.stream()
                    .map(each -> each.input().equals(name) ? other : each)
                    .toList();
            return new PictureToPicture(input, photograph, others, output, picture);
        }

        private static long side(int length) {
            return length == 0 ? Shape.FREE : length;
        }
    }
}
