package atelier.foreign;

/// Between which numbers a picture's samples lie.
public enum Range {
    /// 0 to 1.
    UNIT(0, 1),
    /// -1 to 1.
    SYMMETRIC(-1, 1),
    /// 0 to 255.
    BYTE(0, 255),
    /// About -2 to 2.6: each channel less the mean of ImageNet's pictures, over their deviation.
    IMAGENET(-2.1f, 2.6f);

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    private final float least;
    private final float most;

    Range(float least, float most) {
        this.least = least;
        this.most = most;
    }

    /// For instance `0..255`.
    public String words() {
        return switch (this) {
            case UNIT -> "0..1";
            case SYMMETRIC -> "-1..1";
            case BYTE -> "0..255";
            case IMAGENET -> "ImageNet";
        };
    }

    float least() {
        return least;
    }

    float most() {
        return most;
    }

    /// A sample is its share of full, times this, plus [#offset].
    ///
    /// @param colour 0 red, 1 green, 2 blue
    float factor(int colour) {
        return this == IMAGENET ? 1 / DEVIATION[colour] : most - least;
    }

    float offset(int colour) {
        return this == IMAGENET ? -MEAN[colour] / DEVIATION[colour] : least;
    }
}
