import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// The program's files as they are shipped: the tree's, with natives as plain files and none of other systems'.
///
/// ```
/// studio/    lib/*.jar  native/  models/  assets/  licences/     what everyone gets
/// training/  *.jar  native/pytorch/...  licences/                lib/worker of it, which can be added later
/// ```
final class Content {
    private Content() {}

    static Path lay(Path tree, Target target, Path content) throws IOException {
        Path studio = content.resolve("studio");
        Trees.copy(tree.resolve("models"), studio.resolve("models"));
        Trees.copy(tree.resolve("assets"), studio.resolve("assets"));
        Path lib = Files.createDirectories(studio.resolve("lib"));
        Path natives = studio.resolve("native");
        for (Path jar : Trees.jars(tree.resolve("lib"))) {
            Path slim = lib.resolve(jar.getFileName());
            String name = jar.getFileName().toString();
            if (name.startsWith("onnxruntime-")) {
                Jars.copy(jar, slim, entry -> !entry.startsWith("ai/onnxruntime/native/"));
                Jars.unpackFolder(jar, "ai/onnxruntime/native/" + target.onnx + "/", natives);
            } else if (name.startsWith("sqlite-jdbc-")) {
                Jars.copy(jar, slim, entry -> !entry.startsWith("org/sqlite/native/"));
                Jars.unpackFolder(jar, "org/sqlite/native/" + target.sqlite + "/", natives);
            } else {
                Files.copy(jar, slim);
            }
        }
        target.strip(natives);
        Files.copy(Path.of("LICENSE"), studio.resolve("LICENSE"));
        List<Path> jars = Licences.both(Trees.jars(tree.resolve("lib")), Trees.jars(tree.resolve("lib/javafx")));
        Licences.lay(Licences.both(jars, known(natives, target)), studio.resolve("licences"));
        training(tree.resolve("lib/worker"), target, Files.createDirectories(content.resolve("training")));
        Trees.stamp(content);
        return content;
    }

    /// DJL looks for libtorch and its own library in a cache folder, by version; where they lie there, it copies
    /// and fetches nothing. The launcher of the worker names the folder.
    private static void training(Path worker, Target target, Path training) throws IOException {
        Path natives = training.resolve("native");
        String torch = "";
        for (Path jar : Trees.jars(worker)) {
            String name = jar.getFileName().toString();
            if (name.startsWith("pytorch-native-")) {
                Properties properties = Jars.properties(jar, "native/lib/pytorch.properties");
                torch = properties.getProperty("version") + "-cpu-" + target.djl;
            }
        }
        Path libraries = natives.resolve("pytorch").resolve(torch);
        for (Path jar : Trees.jars(worker)) {
            Path slim = training.resolve(jar.getFileName());
            String name = jar.getFileName().toString();
            if (name.startsWith("pytorch-native-")) {
                Jars.copy(jar, slim, entry -> !entry.startsWith("pytorch/"));
                Jars.unpackFolder(jar, "pytorch/cpu/" + target.djl + "/", libraries);
            } else if (name.startsWith("pytorch-jni-")) {
                Jars.copy(jar, slim, entry -> !entry.startsWith("jnilib/") || entry.endsWith(".properties"));
                Path unpacked = natives.resolve("jni");
                Jars.unpackFolder(jar, "jnilib/" + target.djl + "/cpu/", unpacked);
                String djl = Jars.properties(jar, "jnilib/pytorch.properties")
                        .getProperty("jni_version")
                        .replaceFirst(".*-", "");
                Files.createDirectories(libraries);
                for (Path library : Trees.files(unpacked)) {
                    Files.move(library, libraries.resolve(djl + "-" + library.getFileName()));
                }
                Files.delete(unpacked);
            } else if (name.startsWith("jna-")) {
                Jars.copy(jar, slim, entry -> !Target.isNative(Path.of(entry)) && !entry.endsWith(".jnilib"));
            } else {
                Files.copy(jar, slim);
            }
        }
        target.strip(natives);
        Licences.lay(Licences.both(Trees.jars(worker), known(natives, target)), training.resolve("licences"));
    }

    /// The natives whose licences are looked after. What libtorch brings on the other systems has not been seen
    /// yet.
    private static List<Path> known(Path natives, Target target) {
        return target == Target.LINUX ? Trees.files(natives) : List.of();
    }
}
