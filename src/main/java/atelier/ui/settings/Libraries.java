package atelier.ui.settings;

import java.util.List;

/// What the program is made with, and on what terms.
final class Libraries {
    /// @param licence SPDX expression
    record Library(String name, String licence) {}

    static final List<Library> ALL = List.of(
            new Library("OpenJDK, OpenJFX", "GPL-2.0 WITH Classpath-exception-2.0"),
            new Library("AtlantaFX", "MIT"),
            new Library("ControlsFX", "BSD-3-Clause"),
            new Library("commonmark-java", "BSD-2-Clause"),
            new Library("Ikonli", "Apache-2.0"),
            new Library("Feather icons", "MIT"),
            new Library("ONNX Runtime", "MIT"),
            new Library("Deep Java Library", "Apache-2.0"),
            new Library("PyTorch", "BSD-3-Clause"),
            new Library("Tribuo", "Apache-2.0"),
            new Library("TwelveMonkeys ImageIO", "BSD-3-Clause"),
            new Library("SQLite JDBC", "Apache-2.0"),
            new Library("Jackson", "Apache-2.0"),
            new Library("picocli", "Apache-2.0"),
            new Library("SLF4J", "MIT"),
            new Library("Logback", "EPL-2.0 OR LGPL-2.1-only"));

    private Libraries() {}
}
