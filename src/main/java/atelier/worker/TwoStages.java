package atelier.worker;

import ai.djl.ndarray.NDArray;
import atelier.net.Architecture;
import atelier.net.Parameter;
import atelier.net.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The autoencoder of pictures and that of its codes as one: what ships.
///
/// @param both whether the second has begun to learn, so that latents are its; else it has no part in anything
record TwoStages(Autoencoder pictures, Autoencoder codes, boolean both) {
    /// Pictures of latents, with the weights that ship.
    NDArray generated(NDArray latents) {
        return pictures.shippedDecode(both ? codes.shippedDecode(latents) : latents);
    }

    /// From latents through codes to pictures.
    Student generator() {
        Architecture decoder = pictures.decoder().architecture();
        List<Architecture.Step> steps = new ArrayList<>();
        if (both) {
            steps.addAll(codes.decoder().architecture().steps());
        }
        Architecture.Step last = decoder.steps().getFirst();
        steps.add(new Architecture.Step(last.name(), last.layer(), List.of(both ? "code" : "latent")));
        Architecture whole = new Architecture("generator", decoder.inputs(), steps, decoder.outputs());
        return joined(whole, pictures.decoder(), codes.decoder());
    }

    /// From pictures through the means of their codes to latents.
    Student encoder() {
        Architecture encoder = pictures.encoder().architecture();
        List<Architecture.Step> steps = new ArrayList<>(encoder.steps());
        if (both) {
            Architecture.Step mean = steps.removeLast();
            steps.add(new Architecture.Step("code", mean.layer(), mean.inputs()));
            steps.addAll(codes.encoder().architecture().steps());
        }
        List<Architecture.Port> latent = List.of(encoder.outputs().getFirst());
        Architecture whole = new Architecture("encoder", encoder.inputs(), steps, latent);
        return joined(whole, pictures.encoder(), codes.encoder());
    }

    private static Student joined(Architecture whole, Student one, Student other) {
        Map<String, NDArray> averaged = new HashMap<>(one.averaged());
        averaged.putAll(other.averaged());
        averaged.keySet()
                .retainAll(Parameters.of(whole).stream().map(Parameter::name).toList());
        return new Student(whole, averaged, averaged);
    }
}
