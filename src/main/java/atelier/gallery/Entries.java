package atelier.gallery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rows of an open index: every SQL statement about pictures.
record Entries(Connection connection) {
    private static final String COLUMNS = "id, file, sha256, bytes, made, width, height, starred, recipe";

    List<Entry> find(Query query) throws SQLException {
        Condition condition = Condition.of(query);
        List<Object> arguments = new ArrayList<>(condition.arguments);
        arguments.add(query.limit());
        arguments.add(query.offset());
        return select(condition.sql + " ORDER BY " + query.order().sql() + " LIMIT ? OFFSET ?", arguments);
    }

    int count(Query query) throws SQLException {
        Condition condition = Condition.of(query);
        try (PreparedStatement statement =
                        prepare("SELECT count(*) FROM picture WHERE " + condition.sql, condition.arguments);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    Optional<Entry> byId(long id) throws SQLException {
        return select("id = ?", List.of(id)).stream().findFirst();
    }

    /// Those of these ids that there are, in their order.
    List<Entry> byIds(Collection<Long> ids) throws SQLException {
        List<Entry> found = new ArrayList<>();
        for (long id : ids) {
            byId(id).ifPresent(found::add);
        }
        return found;
    }

    Trash trash() throws SQLException {
        Set<Long> pictures = new HashSet<>();
        long bytes = 0;
        try (PreparedStatement statement = prepare("SELECT id, bytes FROM picture WHERE trashed = 1", List.of());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                pictures.add(row.getLong("id"));
                bytes += row.getLong("bytes");
            }
        }
        return new Trash(Set.copyOf(pictures), bytes);
    }

    /// Every entry by its file, trashed ones too.
    SortedMap<String, Entry> all() throws SQLException {
        SortedMap<String, Entry> all = new TreeMap<>();
        for (Entry entry : select("1", List.of())) {
            all.put(entry.file(), entry);
        }
        return all;
    }

    /// Adds an entry, or puts it in the place of the one that has its id or its file.
    ///
    /// @return the entry with its id
    Entry put(Entry entry) throws SQLException {
        String sql = "INSERT OR REPLACE INTO picture"
                + " (id, file, sha256, bytes, made, width, height, starred, recipe, words)"
                + " VALUES (coalesce(nullif(?1, 0), (SELECT id FROM picture WHERE file = ?2)),"
                + " ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, ''), ?10) RETURNING id";
        List<Object> values = List.of(
                entry.id(),
                entry.file(),
                entry.sha256(),
                entry.stat().bytes(),
                entry.stat().modifiedMillis(),
                entry.width(),
                entry.height(),
                entry.starred(),
                entry.recipeJson().orElse(""),
                entry.words());
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return entry.withId(row.getLong(1));
        }
    }

    /// Forgets an entry, unless its file has gone elsewhere since it was read.
    boolean remove(Entry entry) throws SQLException {
        return update("DELETE FROM picture WHERE id = ? AND file = ?", List.of(entry.id(), entry.file())) > 0;
    }

    /// Whether a picture's file has these bytes.
    boolean has(String sha256) throws SQLException {
        try (PreparedStatement statement = prepare("SELECT 1 FROM picture WHERE sha256 = ?", List.of(sha256));
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    void star(Entry entry, boolean starred) throws SQLException {
        update("UPDATE picture SET starred = ? WHERE id = ?", List.of(starred, entry.id()));
    }

    /// Whether the folder has been looked through to its end since the index was made.
    boolean scanned() throws SQLException {
        try (PreparedStatement statement = prepare("SELECT 1 FROM scan", List.of());
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    void finishScan() throws SQLException {
        if (!scanned()) {
            update("INSERT INTO scan (finished) VALUES (unixepoch())", List.of());
        }
    }

    private List<Entry> select(String condition, List<?> arguments) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement =
                        prepare("SELECT " + COLUMNS + " FROM picture WHERE " + condition, arguments);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                entries.add(new Entry(
                        row.getLong("id"),
                        row.getString("file"),
                        row.getString("sha256"),
                        new GalleryFolder.Stat(row.getLong("bytes"), row.getLong("made")),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBoolean("starred"),
                        Optional.ofNullable(row.getString("recipe"))));
            }
        }
        return entries;
    }

    private int update(String sql, List<?> arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, List<?> arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
        return statement;
    }

    /// What a [Query] asks of a row.
    private record Condition(String sql, List<Object> arguments) {
        static Condition of(Query query) {
            StringBuilder sql = new StringBuilder(query.trashed() ? "trashed = 1" : "trashed = 0");
            List<Object> arguments = new ArrayList<>();
            if (query.starredOnly()) {
                sql.append(" AND starred");
            }
            for (String word : Entry.folded(query.words()).strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    sql.append(" AND instr(words, ?) > 0");
                    arguments.add(word);
                }
            }
            return new Condition(sql.toString(), arguments);
        }
    }
}
