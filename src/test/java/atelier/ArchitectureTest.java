package atelier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may use whom. What is not in the tables here is not there to be used.
@Beside
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("atelier");

    /// A package of ours, whom else of ours it may use, and why no one more.
    record Part(String name, String mayUse, String why) {}

    private static final List<Part> PARTS = List.of(
            new Part("base", "", "everyone uses it, so it must need nobody"),
            new Part("image", "base", "pixels are looked at without models, files without a window"),
            new Part("tensor", "base image", "floats and how pixels become floats, whatever runs on them"),
            new Part("model", "base tensor", "what a model is, without the means to run it"),
            new Part("recipe", "base model", "pure data, written into every picture"),
            new Part("infer", "base tensor model", "runs networks and knows nothing of pictures"),
            new Part("evaluate", "base image tensor model infer", "scores sets of pictures, whoever made them"),
            new Part("net", "base tensor", "networks as data, read by trainer and exporter alike"),
            new Part("foreign", "base image tensor model infer net", "makes ONNX files from elsewhere our own"),
            new Part("gallery", "base image model recipe", "keeps pictures, does not make them"),
            new Part("make", "base image tensor model recipe infer", "recipe to picture, wherever it is asked from"),
            new Part(
                    "explore",
                    "base image tensor model recipe infer evaluate make",
                    "where one is in a latent space, whoever shows it"),
            new Part("train", "base image model", "plans and runs as data; the studio never loads the trainer"),
            new Part("worker", "base image tensor model net train evaluate", "a process of its own, without a window"),
            new Part(
                    "studio",
                    "base image model recipe infer evaluate foreign make explore gallery train",
                    "puts the parts together"),
            new Part(
                    "ui",
                    "base image model recipe evaluate foreign make explore gallery train studio",
                    "shows, computes nothing"),
            new Part(
                    "cli",
                    "base image model recipe evaluate foreign make explore gallery train studio",
                    "the same without a window"));

    /// The one package of ours that may use a library, so that it can be replaced and its failures stay there.
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("javafx..", "ui"),
            Map.entry("atlantafx..", "ui"),
            Map.entry("org.kordamp..", "ui"),
            Map.entry("org.commonmark..", "ui"),
            Map.entry("ai.onnxruntime..", "infer"),
            Map.entry("ai.onnx.proto..", "net"),
            Map.entry("ai.djl..", "worker"),
            Map.entry("java.sql..", "gallery"),
            Map.entry("org.sqlite..", "gallery"),
            Map.entry("picocli..", "cli"),
            Map.entry("java.awt..", "image"),
            Map.entry("javax.imageio..", "image"),
            Map.entry("com.twelvemonkeys..", "image"),
            Map.entry("org.jcodec..", "image"),
            Map.entry("tools.jackson..", "base"),
            Map.entry("com.fasterxml.jackson..", "base"),
            Map.entry("ch.qos.logback..", "base"));

    static Stream<Part> parts() {
        return PARTS.stream();
    }

    static Stream<Map.Entry<String, String>> homes() {
        return HOMES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyPartUsesOnlyThoseBeneathIt(Part part) {
        Set<String> others = new TreeSet<>(PARTS.stream().map(Part::name).toList());
        others.remove(part.name());
        Arrays.asList(part.mayUse().split(" ")).forEach(others::remove);
        noClasses()
                .that()
                .resideInAPackage("atelier." + part.name() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        others.stream().map(name -> "atelier." + name + "..").toArray(String[]::new))
                .because(part.why())
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void noGradientHangsOnANumberInMemoryThatIsLetGoOf() {
        for (String product : List.of("mul", "div", "pow")) {
            noClasses()
                    .that()
                    .resideInAPackage("atelier.worker..")
                    .and()
                    .haveNameNotMatching(".*Optimisation.*")
                    .should()
                    .callMethod("ai.djl.ndarray.NDArray", product, "java.lang.Number")
                    .because("DJL lets go of the number while the way back still needs it; Scaled keeps it")
                    .check(OURS);
        }
    }

    @ParameterizedTest
    @MethodSource("homes")
    void everyLibraryHasOneHome(Map.Entry<String, String> home) {
        noClasses()
                .that()
                .resideOutsideOfPackage("atelier." + home.getValue() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(home.getKey())
                .because("it can then be replaced, and its exceptions stay at home")
                .check(OURS);
    }

    @Test
    void everyClassIsInAPartOfTheTable() {
        noClasses()
                .should()
                .resideOutsideOfPackages(PARTS.stream()
                        .map(part -> "atelier." + part.name() + "..")
                        .toArray(String[]::new))
                .because("the table must say whom it may use")
                .check(OURS);
    }

    @Test
    void pagesDoNotKnowEachOther() {
        List<String> shared = List.of("atelier.ui.kit", "atelier.ui.canvas", "atelier.ui");
        noClasses()
                .that()
                .resideInAPackage("atelier.ui.*..")
                .should(new ArchCondition<>("know another page") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        from.getDirectDependenciesFromSelf().forEach(dependency -> {
                            String to = dependency.getTargetClass().getPackageName();
                            if (to.startsWith("atelier.ui")
                                    && !to.equals(from.getPackageName())
                                    && !shared.contains(to)) {
                                events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                            }
                        });
                    }
                })
                .because("a page can be written, tested and thrown away alone")
                .check(OURS);
    }

    @Test
    void modelsOfPagesKnowNoNode() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .and()
                .resideInAPackage("atelier.ui..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("are nodes", type -> type.isAssignableTo("javafx.scene.Node")))
                .because("they are tested without a toolkit")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void oneClassLeadsToTheFxThread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("atelier.ui.kit.Fx")
                .should()
                .callMethod(Platform.class, "runLater", Runnable.class)
                .orShould()
                .callMethod(Platform.class, "runAndWait", Runnable.class)
                .because("a Job's whenDone with Fx.thread() is the one way there")
                .check(OURS);
    }
}
