package atelier.cli;

import atelier.base.Text;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `atelier doctor` found. A device other than the CPU may be missing; everything else must be well.
record Checkup(Machine machine, List<Item> devices, List<Item> folders, List<Item> models, Pictures gallery)
        implements Answer {
    /// @param memory of the machine, in megabytes
    /// @param heap that this process may use of it, in megabytes
    record Machine(
            String atelier,
            String java,
            String javaHome,
            String system,
            int processors,
            long memory,
            long heap,
            String language) {
        static Machine here() {
            return new Machine(
                    Atelier.Version.number(),
                    Runtime.version().toString(),
                    System.getProperty("java.home"),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                                    .getTotalMemorySize()
                            >> 20,
                    Runtime.getRuntime().maxMemory() >> 20,
                    Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag());
        }
    }

    /// One thing looked at.
    ///
    /// @param problem what is wrong with it; empty where it is well
    record Item(String name, Optional<String> problem) implements Answer {
        @Override
        public String words(Text text) {
            return (problem.isEmpty() ? "+ " : "- ")
                    + name
                    + problem.map(p -> ": " + p).orElse("");
        }

        @Override
        public boolean good() {
            return problem.isEmpty();
        }
    }

    record Pictures(int count, List<String> problems) {}

    @Override
    public boolean good() {
        return devices.getFirst().good()
                && Stream.concat(folders.stream(), models.stream()).allMatch(Item::good)
                && gallery.problems.isEmpty();
    }

    @Override
    public String words(Text text) {
        String computer = text.get(
                "cli.doctor.machine",
                machine.atelier,
                machine.java,
                machine.javaHome,
                machine.system,
                machine.processors,
                machine.memory,
                machine.heap);
        String pictures = text.get("cli.doctor.gallery", gallery.count);
        return Stream.of(
                        Stream.of(computer, text.get("cli.doctor.devices")),
                        devices.stream().map(item -> item.words(text)),
                        Stream.of(text.get("cli.doctor.folders")),
                        folders.stream().map(item -> item.words(text)),
                        Stream.of(text.get("cli.doctor.models")),
                        models.stream().map(item -> item.words(text)),
                        Stream.of(pictures),
                        gallery.problems.stream().map(problem -> "- " + problem))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
