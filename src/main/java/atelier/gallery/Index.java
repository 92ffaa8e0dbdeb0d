package atelier.gallery;

import atelier.base.AtomicFile;
import atelier.base.Problem;
import atelier.base.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database file: opened when first needed, brought to the present version, and set aside when it is
/// damaged, since it can be made again. It may be deleted at any time, too: the next caller makes a new one.
///
/// It keeps SQLite's plain rollback journal: write-ahead logging wants memory that every process shares,
/// which a folder on a network share does not give. One connection, one caller at a time; other processes
/// are waited for.
final class Index implements AutoCloseable {
    /// Reads or changes the index.
    @FunctionalInterface
    interface Work<T> {
        T on(Entries entries) throws SQLException;
    }

    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final Consumer<Problem> noticed;
    private @Nullable Connection connection;
    /// Tells the connection's file from another of the same name, on systems where an open file can be deleted.
    private @Nullable Object key;

    /// @param noticed told when a damaged file was set aside
    Index(Path file, Consumer<Problem> noticed) {
        this.file = file;
        this.noticed = noticed;
    }

    /// Reads without holding others up.
    ///
    /// @throws atelier.base.ProblemException [Problem.GalleryNewer], or when the folder cannot be written
    synchronized <T> T read(Work<T> work) {
        try {
            try {
                return work.on(new Entries(open()));
            } catch (SQLException e) {
                makeRoom(e);
                return work.on(new Entries(open()));
            }
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /// Changes the index whole or not at all. No other process changes it while the work is under way.
    ///
    /// @throws atelier.base.ProblemException [Problem.GalleryNewer], or when the folder cannot be written
    synchronized <T> T change(Work<T> work) {
        return read(entries -> {
            execute("BEGIN IMMEDIATE", entries.connection());
            try {
                T result = work.on(entries);
                execute("COMMIT", entries.connection());
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                // Memory may run out on the way, and the program goes on.
                rollBack(entries.connection());
                throw e;
            }
        });
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            closeQuietly(connection);
            connection = null;
        }
    }

    private Connection open() throws SQLException {
        if (connection != null && !isInPlace()) {
            close();
        }
        if (connection == null) {
            connection = openFile();
        }
        return connection;
    }

    /// A file that was deleted or set aside by another process can still be read, but nobody would find what is
    /// written to it.
    private boolean isInPlace() {
        try {
            return Objects.equals(key, fileKey());
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable Object fileKey() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private Connection openFile() throws SQLException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw AtomicFile.problem(file, e).exception(e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        Connection opened = config.createConnection("jdbc:sqlite:" + file);
        try {
            key = fileKey();
            check(opened);
            Migrations.apply(opened);
            if (Migrations.version(opened) > Migrations.SCRIPTS.size()) {
                throw new Problem.GalleryNewer(file).exception();
            }
            return opened;
        } catch (IOException e) {
            closeQuietly(opened);
            throw AtomicFile.problem(file, e).exception(e);
        } catch (SQLException | RuntimeException e) {
            closeQuietly(opened);
            throw e;
        }
    }

    private static void check(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (row.next() && !"ok".equals(row.getString(1))) {
                throw new SQLException(row.getString(1), null, SQLiteErrorCode.SQLITE_CORRUPT.code);
            }
        }
    }

    /// Makes room for a new index where this one is damaged or gone, or passes on what is neither.
    private void makeRoom(SQLException e) throws SQLException {
        if (isGone(e)) {
            close();
            return;
        }
        int code = e.getErrorCode();
        // A table that is missing or there already: not a file that these migrations have made.
        boolean foreign = code == SQLiteErrorCode.SQLITE_ERROR.code && connection == null;
        if (!foreign && code != SQLiteErrorCode.SQLITE_CORRUPT.code && code != SQLiteErrorCode.SQLITE_NOTADB.code) {
            throw e;
        }
        close();
        Path keptAs = SetAside.move(file);
        // Left where it is, the old journal would be played into the new index.
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        if (Files.exists(journal)) {
            SetAside.move(journal);
        }
        noticed.accept(new Problem.GalleryDamaged(file, keptAs));
    }

    /// Whether the file or its journal was taken away while it was being changed.
    private static boolean isGone(SQLException e) {
        return e instanceof SQLiteException gone
                && (gone.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED
                        || gone.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_DELETE_NOENT);
    }

    private RuntimeException problem(SQLException e) {
        String reason = String.valueOf(e.getMessage()).replaceFirst("^\\[\\w+]\\s*", "");
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode())) {
            case SQLITE_FULL -> new Problem.DiskFull(file).exception(e);
            case SQLITE_PERM, SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CANTOPEN ->
                new Problem.FileNotWritable(file, reason).exception(e);
            default -> new IllegalStateException(e);
        };
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            execute("ROLLBACK", connection);
        } catch (SQLException e) {
            // SQLite has rolled back by itself already, as it does on a full disk.
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing is lost: every change has been committed or rolled back.
        }
    }
}
