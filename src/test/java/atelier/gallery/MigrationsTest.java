package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void everyScriptIsTakenInTheOrderOfItsNumber() throws Exception {
        Path folder = Path.of(Migrations.class
                        .getResource("/atelier/db/V001__pictures.sql")
                        .toURI())
                .getParent();
        try (Stream<Path> scripts = Files.list(folder)) {
            assertThat(scripts.map(script -> script.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(Migrations.SCRIPTS);
        }
        for (int i = 0; i < Migrations.SCRIPTS.size(); i++) {
            assertThat(Migrations.SCRIPTS.get(i)).startsWith("V%03d__".formatted(i + 1));
        }
    }

    @Test
    void aNewIndexIsBroughtToThePresentVersionOnce() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            assertThat(Migrations.version(connection)).isZero();
            Migrations.apply(connection);
            Migrations.apply(connection);
            assertThat(Migrations.version(connection)).isEqualTo(Migrations.SCRIPTS.size());
            assertThat(new Entries(connection).count(Query.ALL)).isZero();
        }
    }
}
