package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The colours of curves: what differs on one chart must look different, whoever looks.
class SeriesColoursTest {
    private static final Pattern SERIES = Pattern.compile("-atelier-series-\\d: (#\\w{6});");
    private static final Pattern BEHIND = Pattern.compile("-color-bg-default: (#\\w{6});");

    /// What is seen of linear red, green and blue, without a lack and with one of red, green and blue cones
    /// (Machado, Oliveira and Fernandes 2009).
    private static final List<double[][]> EYES = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void areFarFromEachOtherForEveryEye(String theme) throws Exception {
        List<Color> colours = colours(theme, SERIES);
        assertThat(colours).hasSize(8);
        for (double[][] eye : EYES) {
            for (Color one : colours) {
                for (Color other : colours.subList(0, colours.indexOf(one))) {
                    assertThat(distance(seen(one, eye), seen(other, eye)))
                            .as("%s and %s for eye %d", one, other, EYES.indexOf(eye))
                            .isGreaterThan(0.09);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void standOutFromWhatIsBehind(String theme) throws Exception {
        Color behind = colours(theme, BEHIND).getFirst();
        assertThat(colours(theme, SERIES))
                .allSatisfy(
                        colour -> assertThat(Contrast.between(colour, behind)).isGreaterThan(3));
    }

    private static List<Color> colours(String theme, Pattern pattern) throws Exception {
        String sheet = Files.readString(Path.of("src/main/resources/atelier/styles", theme + ".css"));
        return pattern.matcher(sheet)
                .results()
                .map((MatchResult found) -> Color.web(found.group(1)))
                .toList();
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
                .sum());
    }

    /// What an eye sees, in Oklab (Ottosson 2020), where equal distances look about equally far.
    private static double[] seen(Color colour, double[][] eye) {
        double[] light = times(eye, linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue()));
        double[] cones = times(
                new double[][] {
                    {0.4122214708, 0.5363325363, 0.0514459929},
                    {0.2119034982, 0.6806995451, 0.1073969566},
                    {0.0883024619, 0.2817188376, 0.6299787005}
                },
                Math.clamp(light[0], 0, 1),
                Math.clamp(light[1], 0, 1),
                Math.clamp(light[2], 0, 1));
        return times(
                new double[][] {
                    {0.2104542553, 0.7936177850, -0.0040720468},
                    {1.9779984951, -2.4285922050, 0.4505937099},
                    {0.0259040371, 0.7827717662, -0.8086757660}
                },
                Math.cbrt(cones[0]),
                Math.cbrt(cones[1]),
                Math.cbrt(cones[2]));
    }

    private static double[] times(double[][] matrix, double x, double y, double z) {
        return IntStream.range(0, 3)
                .mapToDouble(i -> matrix[i][0] * x + matrix[i][1] * y + matrix[i][2] * z)
                .toArray();
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
