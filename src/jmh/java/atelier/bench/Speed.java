package atelier.bench;

import atelier.image.Raster;
import atelier.infer.Network;
import atelier.make.Easel;
import atelier.model.Device;
import atelier.recipe.Recipe.StyleSource;
import atelier.recipe.Recipe.Stylize;
import atelier.recipe.Source;
import atelier.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Prints how fast the style model is and what memory it takes, MicroAST taking turns with it where its
/// weights lie beside the project: `mvn -P bench test-compile exec:exec@speed`.
///
/// With an argument only one part: `networks`, `window`, `memory`, `file`.
public final class Speed {
    private final Subjects subjects;

    private Speed(Subjects subjects) {
        this.subjects = subjects;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("atelier-bench");
        String part = arguments.length > 0 ? arguments[0] : "";
        try (Subjects subjects = new Subjects(folder)) {
            Speed speed = new Speed(subjects);
            switch (part) {
                case "networks" -> speed.networks();
                case "window" -> speed.window();
                case "memory" -> speed.memory();
                case "file" -> speed.file();
                case "alone" -> speed.alone(arguments[1].equals("ours"));
                default -> {
                    speed.networks();
                    speed.window();
                    speed.memory();
                    speed.file();
                }
            }
        }
    }

    /// The networks alone, a new photograph and a new painting of 256 pixels each time.
    private void networks() throws IOException {
        for (int side : List.of(256, 512, 1024)) {
            Tensor photograph = Subjects.tensor(side, 1);
            Tensor painting = Subjects.tensor(256, 2);
            Rounds rounds = new Rounds().with(subjects.model.id().value(), subjects.ours(photograph, painting));
            if (Subjects.hasMicroAst()) {
                rounds.with("MicroAST", subjects.microAst(photograph, painting));
            }
            rounds.run(3, side > 512 ? 10 : 30).print("Networks, " + side + "x" + side);
        }
    }

    /// From the recipe to the picture, as the window asks for it.
    private void window() {
        try (Easel easel = new Easel(subjects.library, subjects.networks, subjects.hashes, Device.CPU)) {
            Source photo = subjects.file("photo.jpg", 2400, 1600, 1);
            List<Source> paintings = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                paintings.add(subjects.file("painting" + i + ".jpg", 1200, 900, i));
            }
            for (int side : List.of(256, 512)) {
                Iterator<Source> next =
                        paintings.subList(side / 16 - 16, side / 16 - 6).iterator();
                Iterator<Source> others =
                        paintings.subList(side / 16 - 6, side / 16 + 4).iterator();
                new Rounds()
                        .with("new style", () -> easel.make(recipe(photo, next.next(), 1, side), null))
                        .with(
                                "new style, layers",
                                () -> easel.make(
                                        recipe(photo, others.next(), 1, side).withUnderpainting(Stylize.UNDERPAINTING),
                                        null))
                        .run(4, 6)
                        .print("Window, long side " + side + ", a painting not seen before");
                double[] strength = {0.5};
                new Rounds()
                        .with(
                                "slider",
                                () -> easel.make(recipe(photo, paintings.getFirst(), strength[0] += 0.001, side), null))
                        .with(
                                "slider, textured",
                                () -> easel.make(
                                        recipe(photo, paintings.getFirst(), strength[0] += 0.001, side)
                                                .withTexture(0.5),
                                        null))
                        .with(
                                "slider, layers",
                                () -> easel.make(
                                        recipe(photo, paintings.getFirst(), strength[0] += 0.001, side)
                                                .withUnderpainting(Stylize.UNDERPAINTING),
                                        null))
                        .run(10, 100)
                        .print("Window, long side " + side + ", a slider moved");
            }
        }
    }

    private void memory() throws IOException, InterruptedException {
        System.out.println("Memory, 1024x1024, in a process of its own");
        Memory.child(subjects.model.id().value(), Speed.class.getName(), List.of("alone", "ours"));
        if (Subjects.hasMicroAst()) {
            Memory.child("MicroAST", Speed.class.getName(), List.of("alone", "MicroAST"));
        }
    }

    /// What `memory` runs: the least is done first, to know what an idle process takes.
    private void alone(boolean ours) throws IOException {
        if (ours) {
            try (Easel easel = new Easel(subjects.library, subjects.networks, subjects.hashes, Device.CPU)) {
                Source photo = subjects.file("photo.png", 1024, 1024, 1);
                Source painting = subjects.file("painting.png", 512, 512, 2);
                easel.make(recipe(photo, painting, 1, 64), null);
                long idle = Memory.peak();
                Raster painted = easel.make(recipe(photo, painting, 1, 0), null);
                System.out.printf("  %s beyond the idle %d MB: %d MB%n", painted, idle, Memory.peak() - idle);
            }
        } else {
            try (Network network = subjects.microAst()) {
                Tensor small = Subjects.tensor(64, 1);
                network.run(Map.of("content", small, "style", small), null);
                long idle = Memory.peak();
                subjects.microAst(Subjects.tensor(1024, 1), Subjects.tensor(256, 2))
                        .run();
                System.out.printf("  beyond the idle %d MB: %d MB%n", idle, Memory.peak() - idle);
            }
        }
    }

    /// The command line, from file to file.
    private void file() throws IOException, InterruptedException {
        Source photo = subjects.file("large.jpg", 4096, 2160, 1);
        Source painting = subjects.file("painting.jpg", 1200, 900, 2);
        System.out.println("Command line, 4096x2160, JPEG to JPEG");
        String command = "stylize --model " + subjects.model.id() + " --home " + subjects.folder;
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of(
                "--content", photo.path().toString(), "--style", painting.path().toString()));
        arguments.addAll(List.of("--out", subjects.folder.resolve("out.jpg").toString()));
        for (int i = 0; i < 3; i++) {
            for (double underpainting : List.of(0.0, Stylize.UNDERPAINTING)) {
                List<String> all = new ArrayList<>(arguments);
                all.addAll(List.of("--underpainting", String.valueOf(underpainting)));
                Memory.child("atelier stylize, underpainting " + underpainting, "atelier.cli.CliMain", all);
            }
        }
    }

    private Stylize recipe(Source photo, Source painting, double strength, int size) {
        List<StyleSource> styles = List.of(new StyleSource(painting, 1));
        return new Stylize(
                subjects.model.id(), subjects.model.card().version(), photo, styles, strength, 1, 0, 0, false, size);
    }
}
