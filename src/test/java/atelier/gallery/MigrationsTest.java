package atelier.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.BusyHandler;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void everyScriptIsTakenInTheOrderOfItsNumber() throws Exception {
        Path scriptFolder = Path.of(Migrations.class
                        .getResource("/atelier/db/V001__pictures.sql")
                        .toURI())
                .getParent();
        try (Stream<Path> scripts = Files.list(scriptFolder)) {
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

    @Test
    void aStepThatAnotherProcessTakesMeanwhileIsNotTakenAgain() throws Exception {
        String file = "jdbc:sqlite:" + folder.resolve("gallery.db");
        try (Connection first = DriverManager.getConnection(file);
                Connection second = DriverManager.getConnection(file);
                Statement other = first.createStatement()) {
            other.executeUpdate("BEGIN IMMEDIATE");
            other.executeUpdate("CREATE TABLE picture (made TEXT)");
            other.executeUpdate("PRAGMA user_version = " + Migrations.SCRIPTS.size());
            AtomicInteger waits = new AtomicInteger();
            BusyHandler.setHandler(second, new BusyHandler() {
                @Override
                protected int callback(int before) throws SQLException {
                    waits.incrementAndGet();
                    other.executeUpdate("COMMIT");
                    return 1;
                }
            });

            Migrations.apply(second);

            assertThat(waits).hasValue(1);
            assertThat(Migrations.version(second)).isEqualTo(Migrations.SCRIPTS.size());
        }
    }
}
