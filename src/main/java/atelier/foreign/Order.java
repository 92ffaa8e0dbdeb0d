package atelier.foreign;

/// Which colour comes first.
public enum Order {
    RGB,
    BGR;

    /// Which colour channel `c` is: 0 red, 1 green, 2 blue. The fourth is no colour and stays where it is.
    int colour(int c) {
        return this == BGR && c < 3 ? 2 - c : c;
    }
}
