package atelier.foreign;

import atelier.foreign.Adapting.Leads;
import atelier.foreign.Given.Role;
import atelier.foreign.Guess.Generator;
import atelier.infer.Networks;
import atelier.model.ModelCard;
import atelier.net.Element;
import atelier.net.Lead;
import atelier.tensor.Shape;
import atelier.tensor.Tensor;
import atelier.tensor.TensorSpec;
import atelier.tensor.TensorSpec.ChannelOrder;
import atelier.tensor.TensorSpec.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Leads a generator into our form: one latent, shares of classes where it knows any, one picture.
record GeneratorAdapting(Adapting to) {
    private static final String GRAPH = "generator";

    Adapted adapt(Generator taken) {
        if (taken.latents().isEmpty() || Roles.contradict(taken.inputs())) {
            throw Roles.unclear(to.file());
        }
        Tensor raw;
        try (Raw network = Raw.open(to.file(), to.folder())) {
            raw = to.made(network.run(TestLatents.of(taken.inputs(), 0)), taken.output());
        }
        Generator guess = taken.making(taken.picture().over(raw.shape()));
        PictureForm form = guess.picture();
        to.fits(form, raw);
        int colours = form.channels() == 1 ? 1 : 3;
        Tensor expected = Converted.outOf(raw, form, colours, -1);
        boolean batched = form.layout().hasBatch()
                && guess.inputs().stream().allMatch(each -> each.batched() || each.is(Role.HELD));
        if (batched) {
            to.write(GRAPH, to.file(), leads(guess, Shape.FREE, expected.shape()));
            batched = takesSeveral(guess, expected);
        }
        long batch = batched ? Shape.FREE : 1;
        if (!batched) {
            to.write(GRAPH, to.file(), leads(guess, batch, expected.shape()));
        }
        TensorSpec picture = new TensorSpec(
                Shape.of(
                        batch,
                        colours,
                        expected.shape().axis(2),
                        expected.shape().axis(3)),
                Meaning.PICTURE,
                colours == 1 ? ChannelOrder.GREY : ChannelOrder.RGB,
                Collections.nCopies(colours, 0.5f),
                Collections.nCopies(colours, 0.5f),
                1);
        Adapted adapted = to.proven(
                ModelCard.Kind.GENERATOR,
                GRAPH,
                inputs(guess, batch),
                Map.of(Adapting.PICTURE, picture),
                ours(guess, 0),
                expected);
        new TestSheet(to.folder()).samples(to.network(GRAPH), guess.length(), guess.classes(), picture);
        return adapted;
    }

    private Map<String, TensorSpec> inputs(Generator guess, long batch) {
        TensorSpec latent = TensorSpec.latent(Shape.of(batch, guess.length()), guess.layers());
        Map<String, TensorSpec> inputs = new HashMap<>(Map.of(Adapting.LATENT, latent));
        if (guess.classes() > 0) {
            List<String> names = ClassNames.of(to.file(), guess.classes());
            inputs.put(Adapting.CLASS, TensorSpec.classes(Shape.of(batch, guess.classes()), names));
        }
        return inputs;
    }

    private Leads leads(Generator guess, long batch, Shape picture) {
        List<Lead> in = new ArrayList<>();
        int from = 0;
        for (Given input : guess.inputs()) {
            Element element = Guessing.element(to.file(), input.input());
            if (input.is(Role.LATENT)) {
                Shape latent = Shape.of(batch, guess.length());
                in.add(new Lead(
                        input.input(), Adapting.LATENT, latent, Forms.ofLatent(input, from, guess.length(), element)));
                from += input.numbers();
            } else if (!input.is(Role.HELD)) {
                Shape shares = Shape.of(batch, guess.classes());
                in.add(new Lead(input.input(), Adapting.CLASS, shares, Forms.ofClasses(input, element)));
            }
        }
        int colours = (int) picture.axis(1);
        return new Leads(
                in,
                new Lead(
                        guess.output(),
                        Adapting.PICTURE,
                        Shape.of(batch, colours, picture.axis(2), picture.axis(3)),
                        Forms.outOf(guess.picture(), Guessing.element(to.file(), guess.output()), colours, -1)));
    }

    private static Map<String, Tensor> ours(Generator guess, int number) {
        return TestLatents.ours(guess.length(), guess.classes(), number);
    }

    /// Whether two latents at once give the same pictures as one by one.
    private boolean takesSeveral(Generator guess, Tensor first) {
        Map<String, Tensor> here = ours(guess, 0);
        Map<String, Tensor> both = new HashMap<>();
        ours(guess, 1).forEach((name, other) -> {
            Tensor same = Objects.requireNonNull(here.get(name));
            int length = other.data().capacity();
            Tensor pair = Tensor.allocate(Shape.of(2, length));
            pair.data().put(0, other.data(), 0, length);
            pair.data().put(length, same.data(), 0, length);
            both.put(name, pair);
        });
        int size = first.data().capacity();
        return to.opened(GRAPH, network -> Adapting.run(network, both))
                .filter(made -> made.data().capacity() == 2 * size)
                .filter(made -> new Tensor(first.shape(), made.data().slice(size, size)).largestDifference(first)
                        <= Networks.TOLERANCE)
                .isPresent();
    }
}
