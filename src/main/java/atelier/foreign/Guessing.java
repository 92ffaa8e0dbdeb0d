package atelier.foreign;

import atelier.base.Problem;
import atelier.base.ProblemException;
import atelier.foreign.Given.Role;
import atelier.net.Element;
import atelier.net.OnnxFile;
import atelier.net.OnnxFile.Port;
import atelier.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what a network takes and makes: by what its file says, and where that is silent by trying.
final class Guessing {
    private static final Pattern BLUE_FIRST = Pattern.compile("(?i)(?<![a-z])bgr");

    private final OnnxFile file;
    private final Path folder;
    private final TestPicture test;

    /// @param folder where it may write
    Guessing(OnnxFile file, TestPicture test, Path folder) {
        this.file = file;
        this.test = test;
        this.folder = folder;
    }

    /// @throws ProblemException why the network cannot be used
    Guess guess() {
        List<Given> inputs = Roles.of(file);
        List<Port> pictures = file.inputs().stream()
                .filter(port ->
                        inputs.stream().anyMatch(each -> each.input().equals(port.name()) && each.is(Role.LATENT)))
                .filter(port -> !PassGuessing.layouts(port).isEmpty())
                .toList();
        if (pictures.isEmpty()) {
            return new GeneratorGuessing(file, folder).guess(inputs);
        }
        Port photograph = pictures.getFirst();
        Optional<Port> painting = Roles.painting(file, photograph);
        List<Given> others = inputs.stream()
                .filter(each -> !each.input().equals(photograph.name()))
                .map(each -> painting.filter(port -> port.name().equals(each.input()))
                        .map(Roles::painting)
                        .orElse(each.is(Role.CLASS) ? each.as(Role.HELD) : each))
                .toList();
        if (others.stream().anyMatch(each -> !each.is(Role.HELD) && !each.is(Role.PAINTING))) {
            throw Roles.unclear(file);
        }
        PassGuessing pass = new PassGuessing(file, test, folder);
        Guess.PictureToPicture guess = pass.guess(photograph, others);
        return guess.painting().map(other -> pass.rightWayRound(guess, other)).orElse(guess);
    }

    /// The first output that is a picture.
    static String output(OnnxFile file, Map<String, Tensor> made) {
        return made.entrySet().stream()
                .filter(each -> Layout.of(each.getValue().shape()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Problem.ModelMakesNoPicture(file.file(), described(made)).exception());
    }

    /// The ranges that an output's numbers may have. Where they come out of a Tanh or a Sigmoid, its range is the
    /// only one: the pictures of a few latents need not fill it.
    static List<Range> ranges(OnnxFile file, String output) {
        if (element(file, output).isWhole()) {
            return List.of(Range.BYTE);
        }
        return switch (file.operatorOf(output).orElse("")) {
            case "Tanh" -> List.of(Range.SYMMETRIC);
            case "Sigmoid" -> List.of(Range.UNIT);
            default -> Filling.RANGES;
        };
    }

    private static String described(Map<String, Tensor> made) {
        return made.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().shape())
                .collect(Collectors.joining(", "));
    }

    /// Whether the file says in words that a picture's blue comes first.
    static boolean blueFirst(OnnxFile file, String port) {
        String ofPort = Stream.concat(file.inputs().stream(), file.outputs().stream())
                .filter(each -> each.name().equals(port))
                .map(each -> each.name() + " " + each.words())
                .collect(Collectors.joining(" "));
        return BLUE_FIRST.matcher(ofPort).find()
                || file.metadata().getOrDefault("Image.BitmapPixelFormat", "").startsWith("Bgr");
    }

    /// What kind of numbers an input or output is of.
    static Element element(OnnxFile file, String port) {
        return Stream.concat(file.inputs().stream(), file.outputs().stream())
                .filter(each -> each.name().equals(port))
                .map(Port::element)
                .findFirst()
                .orElse(Element.OTHER);
    }
}
