package atelier.ui.explore;

import atelier.base.AppDirs;
import atelier.base.Text;
import atelier.explore.Lineage;
import atelier.explore.LineageFile;
import atelier.explore.Point;
import atelier.explore.Visit;
import atelier.image.Raster;
import atelier.make.Maker;
import atelier.model.Model;
import atelier.model.ModelCard.Kind;
import atelier.recipe.Latent;
import atelier.recipe.LatentSpace;
import atelier.recipe.Recipe;
import atelier.studio.Settings.Theme;
import atelier.studio.Studio;
import atelier.ui.kit.Fx;
import atelier.ui.kit.Kit;
import atelier.ui.kit.Notices;
import atelier.ui.shell.Look;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/// How soon the Explore page shows what the hand asks for, and how it bears ten thousand visits:
/// `mvn -P bench test-compile exec:exec@hand`.
///
/// On the real page, drawn in software and without a screen: the first way's slider is moved with each of 300 frames,
/// for each bundled generator. A picture's time is from the slider's event to when the page has it. Then a lineage of
/// 10,000 visits is opened, its list scrolled and its map zoomed. All the while the JavaFX thread's own work for a
/// frame is noted, and a clock asks that thread every two milliseconds and notes how long it is kept waiting: where
/// drawing in software and the generator have the cores busy, that is mostly for a core.
public final class HandFrames {
    private static final int EVENTS = 300;
    private static final int VISITS = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HandFrames() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class);
    }

    /// The window that is measured.
    public static final class Window extends Application {
        private final Deque<Runnable> acts = new ArrayDeque<>();
        /// What the newest picture was made of. They are made one at a time, and the page has each before the
        /// next.
        private volatile Optional<Latent> made = Optional.empty();

        private Path home = Path.of("");

        @Override
        public void start(Stage stage) throws Exception {
            home = Files.createTempDirectory("hand");
            Studio studio = new Studio(new AppDirs(home, Path.of("").toAbsolutePath()));
            List<Model> generators = studio.models().all().stream()
                    .filter(each -> each.card().kind() == Kind.GENERATOR)
                    .toList();
            ExploreModel model = new ExploreModel(house(studio, generators));
            ExploreView view = new ExploreView(
                    model,
                    new ExploreView.Neighbours(_ -> {}, _ -> {}, Optional::empty, () -> {}, () -> {}),
                    new Kit(Text.in(Locale.ENGLISH), new Notices(home.resolve("log"))));
            Scene scene = new Scene(view, 1200, 800);
            new Look(new SimpleObjectProperty<>(ColorScheme.LIGHT), Theme.LIGHT, 100).dress(scene);
            stage.setScene(scene);
            stage.show();
            write(generators.getLast());
            acts.add(() -> {
                model.open();
                when(() -> model.generators().get().size() == generators.size(), this::next);
            });
            for (Model generator : generators) {
                acts.add(() -> {
                    model.choose(generator);
                    when(
                            () -> model.spot().generator().get().equals(Optional.of(generator))
                                    && model.spot().picture().get().isPresent()
                                    && view.lookup(".way .slider") != null
                                    && !model.ways().looking().get(),
                            () -> drag(generator.id().value(), model, (Slider) view.lookup(".way .slider")));
                });
            }
            acts.add(() -> scroll(view));
            acts.add(() -> zoom(view));
            acts.add(() -> {
                studio.close();
                Platform.exit();
            });
            next();
        }

        private House house(Studio studio, List<Model> generators) {
            Maker noting = (recipe, job) -> {
                Raster picture = studio.maker().make(recipe, job);
                if (recipe instanceof Recipe.Generate generate) {
                    made = Optional.of(generate.latent());
                }
                return picture;
            };
            return new House(
                    () -> generators,
                    () -> "",
                    studio.models()::find,
                    (_, _, _, _) -> {
                        throw new IllegalStateException("nothing is looked for here");
                    },
                    noting,
                    studio.gallery(),
                    home.resolve("explored"),
                    studio.inference(),
                    studio.io(),
                    studio.memory(),
                    Fx.thread(),
                    System::currentTimeMillis);
        }

        /// A lineage of many visits, each but the first a child of one before it.
        private void write(Model model) throws IOException {
            SplittableRandom random = new SplittableRandom(1);
            Path folder = Files.createDirectories(Memory.folder(home.resolve("explored"), model));
            LineageFile file = new LineageFile(folder.resolve("lineage.jsonl"));
            LatentSpace space = LatentSpace.of(model);
            for (long id = 1; id <= VISITS; id++) {
                List<Long> parents = id == 1 ? List.of() : List.of(1 + random.nextLong(id - 1));
                file.append(new Lineage.Entry.Visited(new Visit(
                        id, parents, new Point(space.drawn(id), 1), new Visit.Change.Mutated(0.4), id, false, "")));
            }
            long begun = System.nanoTime();
            int read = file.read().entries().size();
            System.out.printf(
                    Locale.ROOT,
                    "%,d visits of %s: %,d KB, read in %.0f ms%n",
                    read,
                    model.id().value(),
                    Files.size(file.file()) >> 10,
                    (System.nanoTime() - begun) / 1e6);
        }

        /// From one end of the slider to the other and back, an event a frame.
        private void drag(String name, ExploreModel model, Slider slider) {
            Map<Latent, Long> asked = new HashMap<>();
            Times latency = new Times();
            Set<Latent> shown = new HashSet<>();
            var watching = model.spot()
                    .picture()
                    .subscribe(_ -> made.filter(asked::containsKey)
                            .filter(shown::add)
                            .ifPresent(latent -> latency.since(asked.getOrDefault(latent, 0L))));
            frames(
                    name + ", slider under the hand",
                    EVENTS,
                    frame -> {
                        double at = 2.9 * Math.sin(2 * Math.PI * frame / 150);
                        long now = System.nanoTime();
                        slider.setValue(at);
                        model.spot().point().get().ifPresent(point -> asked.put(point.latent(), now));
                    },
                    () -> when(
                            () -> model.spot()
                                    .point()
                                    .get()
                                    .map(point -> shown.contains(point.latent()))
                                    .orElse(true),
                            () -> {
                                latency.print(name + ", slider to picture");
                                System.out.printf("  %d pictures of %d events%n", shown.size(), asked.size());
                                watching.unsubscribe();
                                model.travel().rest();
                                next();
                            }));
        }

        private void scroll(Node view) {
            view.lookupAll(".toggle-button").stream()
                    .filter(node -> "explore.visits".equals(node.getId()))
                    .forEach(node -> ((ToggleButton) node).setSelected(true));
            when(() -> view.lookup(".visit-list") != null, () -> {
                ListView<?> list = (ListView<?>) view.lookup(".visit-list");
                frames(
                        "list of visits, scrolled",
                        EVENTS,
                        frame -> list.scrollTo(frame * (VISITS / EVENTS)),
                        this::next);
            });
        }

        private void zoom(Node view) {
            view.lookupAll(".toggle-button").stream()
                    .filter(node -> "explore.map".equals(node.getId()))
                    .forEach(node -> ((ToggleButton) node).fire());
            when(() -> view.lookup(".map-pane").isVisible(), () -> {
                Node map = view.lookup(".map-pane");
                frames(
                        "map of visits, zoomed",
                        EVENTS,
                        frame -> map.fireEvent(wheel(frame / 60 % 2 == 0 ? -20 : 20)),
                        this::next);
            });
        }

        private static ScrollEvent wheel(double turned) {
            return new ScrollEvent(
                    ScrollEvent.SCROLL,
                    300,
                    300,
                    300,
                    300,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    turned,
                    0,
                    turned,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null);
        }

        private void next() {
            acts.removeFirst().run();
        }

        /// Does something with each of so many frames; tells how far these were apart and how long others
        /// waited.
        private static void frames(String name, int count, IntConsumer act, Runnable then) {
            Times times = new Times();
            Times work = new Times();
            Waiting waiting = new Waiting();
            new AnimationTimer() {
                private int frame;
                private long before;
                private long worked;

                @Override
                public void handle(long unused) {
                    long now = System.nanoTime();
                    long done = THREADS.getCurrentThreadCpuTime();
                    if (frame > 0) {
                        times.add(now - before);
                        work.add(done - worked);
                    }
                    before = now;
                    worked = done;
                    if (frame++ == count) {
                        stop();
                        times.print(name + ", from frame to frame");
                        work.print(name + ", work of the JavaFX thread for a frame");
                        waiting.end().print(name + ", others kept waiting");
                        then.run();
                    } else {
                        act.accept(frame);
                    }
                }
            }.start();
        }

        private static void when(BooleanSupplier so, Runnable then) {
            new AnimationTimer() {
                @Override
                public void handle(long unused) {
                    if (so.getAsBoolean()) {
                        stop();
                        then.run();
                    }
                }
            }.start();
        }
    }
}
