package atelier.make;

/// How much a picture may take at once.
///
/// @param wholePixels up to this many, margins included, a picture is painted whole, which is fastest
/// @param tileSide pixels along a tile's longer side, halo excluded; a multiple of the network's stride
/// @param featureBytes features of a picture in tiles are kept while it is painted if they take no more;
///     else they are computed again for each tile
/// @param keptBytes features kept from picture to picture, so that a change of style costs the painting only
record Budget(long wholePixels, int tileSide, long featureBytes, long keptBytes) {
    static final Budget DEFAULT = new Budget(1_500_000, 768, 200L << 20, 96L << 20);

    /// The same for what lies beneath `area`. Where a picture is worked on in parts, so are its smaller layers, by
    /// the same sessions: each of those keeps the memory that it once took.
    Budget beneath(Area area) {
        return area.pixels() <= wholePixels ? this : new Budget(0, tileSide, featureBytes, keptBytes);
    }

    /// How many parts of `area` are worked on at a time.
    int hands(Area area) {
        return area.pixels() <= wholePixels ? 1 : SideBySide.HANDS;
    }

    /// The longest side of a part of `area`.
    int side(Area area) {
        return area.pixels() <= wholePixels ? Math.max(area.width(), area.height()) : tileSide;
    }
}
