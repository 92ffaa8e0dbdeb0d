import java.nio.file.Path;
import java.util.List;

/// The Java that is shipped: what the program, its libraries and JavaFX need, and no more.
final class Runtimes {
    /// `java.compiler` is for DJL, `jdk.unsupported` for protocol buffers, `java.naming` for Logback, `jdk.zipfs`
    /// for the picture formats' registry, `jdk.localedata` for Chinese dates, `jdk.charsets` for old file names.
    private static final String MODULES = String.join(
            ",",
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.sql",
            "java.xml",
            "javafx.controls",
            "jdk.charsets",
            "jdk.localedata",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs");

    /// Sound, splash screens, what looks into a runtime from outside, fonts for printers.
    private static final String UNUSED_FILES =
            "**/libjsound.*,**/libsplashscreen.*,**/jrt-fs.jar,**/classlist,**/psfont*";

    /// `java.desktop` is there for the picture formats, not for Swing's looks. A package must keep a class, or
    /// jlink refuses the module.
    private static final String UNUSED_CLASSES = "/java.desktop/javax/swing/plaf/nimbus/*Painter*.class";

    private Runtimes() {}

    /// Links from the JDK's own image where it has no `jmods` (JEP 493).
    static Path link(Path modules, Path runtime) {
        Shell.jdk(
                "jlink",
                List.of(
                        "--module-path",
                        modules,
                        "--add-modules",
                        MODULES,
                        "--include-locales",
                        "en,zh-CN",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--exclude-files",
                        UNUSED_FILES,
                        "--exclude-resources",
                        UNUSED_CLASSES,
                        "--compress",
                        "zip-9",
                        "--output",
                        runtime));
        return runtime;
    }
}
