package atelier.gallery;

/// In which order pictures hang. What an order leaves open goes by the newest.
public enum Order {
    NEWEST("made DESC, id DESC"),
    OLDEST("made, id"),
    /// By the file's name, small letters and capitals alike: it stands first among the words. Whoever shows it to
    /// people puts it in the order of their language.
    NAME("words, made DESC, id DESC"),
    STARRED("starred DESC, made DESC, id DESC");

    private final String sql;

    Order(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
