import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Installs, uses, upgrades and removes the `.deb` packages that were built, as Debian and a user do.
///
/// `java packaging/trial/Trial.java VERSION PACKAGES OUT possible|required` works on a [Machine] of its own, a copy of
/// this one that is thrown away, so the computer it runs on stays as it is. It needs root for that, `dpkg`, `Xvfb` and
/// `strace`; where one of them is missing it says so and tries nothing, or ends the build where the trial is required.
/// What was done and seen is written to `OUT/trial.md`; what is not as it should be ends the build.
final class Trial {
    private static final String APPLICATION = "/opt/atelier/lib/app";
    private static final String PHOTOGRAPH = APPLICATION + "/assets/samples/photos/lighthouse.jpg";
    private static final String PAINTING = APPLICATION + "/assets/samples/styles/poppy-hill.jpg";
    private static final List<String> STOPS = List.of(
            "frame",
            "usable",
            "stylize",
            "explore",
            "train",
            "gallery",
            "models",
            "settings",
            "help",
            "painted",
            "end");
    /// The user's files, in their home.
    private static final String OURS = ".local/share/atelier";
    /// Before a command, lets Java tell whether it uses the cache for a quick start.
    private static final String TELL_CACHE = "JAVA_TOOL_OPTIONS=-Xlog:aot=info:file=aot.log ";

    private static final String CACHE_TOLD = "grep 'Using AOT-linked' aot.log";

    private final Machine machine;
    private final Journal journal;
    private final String version;
    private final Path packages;

    private Trial(Machine machine, Journal journal, String version, Path packages) {
        this.machine = machine;
        this.journal = journal;
        this.version = version;
        this.packages = packages;
    }

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[2]).toAbsolutePath());
        String missing = Machine.missing();
        if (!missing.isEmpty() && arguments[3].equals("required")) {
            throw new IllegalStateException("the packages cannot be tried: " + missing);
        }
        if (!missing.isEmpty()) {
            System.out.println("the trial of the packages is left out: " + missing);
            return;
        }
        if (!Machine.isApart()) {
            System.exit(Machine.apart(Stream.concat(Stream.of("packaging/trial/Trial.java"), Stream.of(arguments))
                    .toList()));
        }
        Journal journal = new Journal(out.resolve("trial.md"));
        try (Machine machine = Machine.make(out.resolve("machine"), journal)) {
            new Trial(machine, journal, arguments[0], Path.of(arguments[1]).toAbsolutePath()).run();
        }
        journal.close();
    }

    private void run() throws Exception {
        Files.createDirectories(machine.inside("/packages"));
        for (String name : List.of("atelier", "atelier-training")) {
            String file = name + "_" + version + "_amd64.deb";
            Files.copy(packages.resolve(file), machine.inside("/packages/" + file));
            machine.root(Older.command(name, version));
        }
        installTheOlder();
        use();
        upgrade();
        look();
        window();
        train();
        unpackElsewhere();
        remove();
    }

    private void installTheOlder() {
        journal.step("Install an older version, %s".formatted(Older.VERSION));
        machine.root("dpkg --install /packages/older/*.deb").ok();
        machine.root("dpkg-query --show 'atelier*'").says(Older.VERSION);
        machine.root("ls %s%s".formatted(APPLICATION, Older.LEFT_OVER)).ok();
    }

    private void use() throws Exception {
        journal.step("Use it, without a network, as a user named in Chinese");
        machine.person("whoami; pwd; locale charmap; cat /proc/net/dev").says("王 小明");
        machine.person("atelier doctor").ok();
        machine.person(paint("照片 1.png")).ok();
        machine.person("mkdir -p " + OURS + "/gallery && " + paint(OURS + "/gallery/灯塔.png"))
                .ok();
        machine.person("atelier gallery rebuild; atelier gallery list").says("灯塔.png");
        machine.person("atelier models import " + APPLICATION + "/models/digits-gan/generator.onnx --id mine")
                .says("GENERATOR");
        machine.person("atelier models import " + PHOTOGRAPH + "; echo \"exit code $?\"")
                .says("exit code 1");
        machine.person("atelier --tour").ok();
        writePlan();
        machine.person("atelier train --plan 计划.json --run " + OURS + "/runs/先前")
                .ok();
        machine.person(remember("之前.txt")).ok();
        machine.person("grep settings.json 之前.txt && grep runs/先前/plan.json 之前.txt")
                .ok();
    }

    private void upgrade() {
        journal.step("Upgrade to %s".formatted(version));
        machine.root("dpkg --install /packages/*.deb").ok();
        machine.root("dpkg-query --show 'atelier*'").says("\t" + version);
        machine.root("test ! -e %s%s && echo gone".formatted(APPLICATION, Older.LEFT_OVER))
                .says("gone");
        machine.person("sha256sum --check --quiet 之前.txt && echo 'the same files'")
                .says("the same files");
        machine.person("atelier gallery list").says("灯塔.png");
        machine.person("atelier runs list").says("先前");
        machine.person("atelier reproduce '照片 1.png'").ok();
    }

    private void look() {
        journal.step("Look at licences, and at what desktops are told where there are the programs for it");
        machine.root("ls %s/licences %s/lib/worker/licences".formatted(APPLICATION, APPLICATION))
                .ok();
        machine.root("ls /opt/atelier/lib/runtime/legal/java.base /opt/atelier/lib/runtime/legal/javafx.*")
                .ok();
        validate("desktop-file-validate /usr/share/applications/io.atelier.Atelier.desktop");
        String metadata = "appstreamcli validate --no-net /usr/share/metainfo/io.atelier.Atelier.metainfo.xml";
        // There is no home page. Versions that ask for one can be told so; those before do not know the word for it.
        validate(metadata + " || " + metadata + " --override=url-homepage-missing=info");
    }

    private void validate(String command) {
        machine.root("! command -v %s || %s".formatted(command.replaceFirst(" .*", ""), command))
                .ok();
    }

    private void window() throws Exception {
        journal.step("Walk through the window, telling every socket");
        machine.person(TELL_CACHE + "atelier models list; " + CACHE_TOLD).says("true");
        Journal.Outcome tour = machine.person(TELL_CACHE + Sockets.told("窗口.strace", "atelier --tour"));
        tour.ok();
        STOPS.forEach(tour::says);
        tour.saysNot("late");
        machine.person(CACHE_TOLD).says("true");
        noBug();
        Sockets.check(machine, journal, "窗口.strace", "/tmp/.X11-unix/");
    }

    /// A page that fails tells it in a notice and in the log, and the walk goes on.
    private void noBug() {
        String log = OURS + "/logs/atelier.log";
        machine.person("test -f %s && ! grep ' bug ' %s".formatted(log, log)).ok();
    }

    /// Ten steps with the samples, as quick as a training can be.
    private void writePlan() throws Exception {
        String plan = Files.readString(machine.inside(APPLICATION + "/models/digits-gan/plan.json"));
        Files.writeString(
                machine.home().resolve("计划.json"),
                plan.replaceAll("\"folder\" : \"[^\"]*\"", "\"folder\" : \"" + APPLICATION + "/assets/samples\"")
                        .replaceAll("\"steps\" : \\d+", "\"steps\" : 10")
                        .replaceAll("\"batch\" : \\d+", "\"batch\" : 4")
                        .replaceAll("\"holdOutEvery\" : \\d+", "\"holdOutEvery\" : 0")
                        .replaceAll("\"(checkpoint|sample)Every\" : \\d+", "\"$1Every\" : 5"));
    }

    private void train() throws Exception {
        journal.step("Train ten steps, telling every socket");
        String run = OURS + "/runs/十步";
        machine.person(Sockets.told("训练.strace", "atelier train --plan 计划.json --run " + run))
                .ok();
        machine.person("atelier runs list; ls " + run + "/model").says("generator.onnx");
        Sockets.check(machine, journal, "训练.strace", "socket(");
    }

    private void unpackElsewhere() throws Exception {
        journal.step("Unpack the folder anywhere, without installing it");
        Files.copy(
                packages.resolve("atelier-%s-linux-x64.tar.gz".formatted(version)),
                machine.inside("/packages/atelier.tar.gz"));
        machine.person("mkdir '程序 é' && tar -xzf /packages/atelier.tar.gz -C '程序 é'")
                .ok();
        machine.person("'程序 é/atelier-%s/bin/atelier' models list".formatted(version))
                .says("style-1");
        machine.person("'程序 é/atelier-%s/bin/%s"
                        .formatted(version, paint("照片 2.png").replaceFirst(" ", "' ")))
                .ok();
    }

    private void remove() {
        journal.step("Remove training, then the rest");
        machine.root("dpkg --remove atelier-training").ok();
        Journal.Outcome untrained = machine.person("atelier train --plan 计划.json --run 又一次; echo \"exit code $?\"");
        untrained.says("exit code 1");
        // The way out: what the file is called that has to be added.
        untrained.says("“training”");
        machine.person(paint("照片 3.png")).ok();
        noBug();
        machine.person(remember("之后.txt")).ok();
        machine.root("dpkg --purge atelier").ok();
        machine.root("ls /opt/atelier /usr/bin/atelier /usr/share/applications | grep -i atelier; echo done")
                .says("done");
        machine.root("test ! -e /opt/atelier && test ! -e /usr/bin/atelier && echo 'nothing left'")
                .says("nothing left");
        machine.person("sha256sum --check --quiet 之后.txt && echo 'the same files'")
                .says("the same files");
    }

    private static String remember(String list) {
        return "find %s -type f -exec sha256sum {} + | sort > %s; wc -l %s".formatted(OURS, list, list);
    }

    private static String paint(String out) {
        return "atelier stylize --content %s --style %s --out '%s'".formatted(PHOTOGRAPH, PAINTING, out);
    }
}
