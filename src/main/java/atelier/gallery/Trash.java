package atelier.gallery;

import java.util.Set;

/// What lies in the gallery's trash.
///
/// @param pictures their ids
/// @param bytes of all their files
public record Trash(Set<Long> pictures, long bytes) {
    public static final Trash EMPTY = new Trash(Set.of(), 0);
}
