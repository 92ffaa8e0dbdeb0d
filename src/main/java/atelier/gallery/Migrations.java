package atelier.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The steps that bring an index of any earlier version to the present one.
///
/// Forward only: an index is never taken back, it is made again from the files. How many steps an
/// index has had is its `user_version`.
final class Migrations {
    /// Script n of this list leads from version n to version n + 1.
    static final List<String> SCRIPTS = List.of("V001__pictures.sql");

    private Migrations() {}

    /// The version of an index; 0 for a new one.
    static int version(Connection index) throws SQLException {
        try (Statement statement = index.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            row.next();
            return row.getInt(1);
        }
    }

    /// Takes the steps that are missing, each whole or not at all. Where this throws, closing the connection
    /// takes back the step that was begun.
    static void apply(Connection index) throws SQLException {
        while (version(index) < SCRIPTS.size()) {
            try (Statement statement = index.createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE");
                // Asked again: another process may have taken the step while this one waited for its turn.
                int version = version(index);
                if (version < SCRIPTS.size()) {
                    statement.executeUpdate(
                            script(SCRIPTS.get(version)) + "\nPRAGMA user_version = " + (version + 1) + ";");
                }
                statement.executeUpdate("COMMIT");
            }
        }
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("/atelier/db/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the script " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
