package atelier.explore;

import atelier.model.ModelId;
import atelier.recipe.Latent;
import atelier.recipe.Recipe.Generate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An animation: a way through a generator's latent space, from point to point, frame by frame.
///
/// @param model a generator
/// @param modelVersion of its weights
/// @param keyframes the points, one at least, with latents of one length; each is shown by frames of its own
/// @param interpolation the kind of way between them
/// @param easing how fast one moves along each way
/// @param loop whether the last point's way leads back to the first
/// @param framesPerSecond 1 to [#MOST_FRAMES_PER_SECOND]
/// @param truncation as in [Generate]
/// @param size long side of the frames in pixels; 0 for as the generator makes them
public record Walk(
        ModelId model,
        int modelVersion,
        List<Keyframe> keyframes,
        Interpolation interpolation,
        Easing easing,
        boolean loop,
        int framesPerSecond,
        double truncation,
        int size) {
    public static final int MOST_FRAMES_PER_SECOND = 60;

    public Walk {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(interpolation, "interpolation");
        Objects.requireNonNull(easing, "easing");
        keyframes = List.copyOf(keyframes);
        if (keyframes.isEmpty()) {
            throw new IllegalArgumentException("no keyframes");
        }
        int length = keyframes.getFirst().latent().length();
        if (keyframes.stream().anyMatch(keyframe -> keyframe.latent().length() != length)) {
            throw new IllegalArgumentException("latents of several lengths");
        }
        if (framesPerSecond < 1 || framesPerSecond > MOST_FRAMES_PER_SECOND) {
            throw new IllegalArgumentException("frames per second " + framesPerSecond);
        }
        if (!(truncation >= 0 && truncation <= 2)) {
            throw new IllegalArgumentException("truncation " + truncation);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /// Keyframes of these points with ways between them as alike as `frames` in all allow, each point shown by one
    /// frame.
    ///
    /// @param frames as many as there are points, or more
    public static List<Keyframe> evenly(List<Latent> points, int frames, boolean loop) {
        int ways = loop ? points.size() : points.size() - 1;
        int between = frames - points.size();
        if (between < 0) {
            throw new IllegalArgumentException(frames + " frames for " + points.size() + " points");
        }
        List<Keyframe> keyframes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            // A single point that does not loop has no way: all its frames show it.
            int way = i < ways ? share(between, i + 1, ways) - share(between, i, ways) : 0;
            keyframes.add(new Keyframe(points.get(i), ways == 0 ? frames : 1, way));
        }
        return keyframes;
    }

    private static int share(int frames, int ways, int of) {
        return Math.toIntExact((long) frames * ways / of);
    }

    /// Frames in all. The first is not shown again at the end of a loop.
    public int length() {
        int frames = keyframes.stream().mapToInt(Keyframe::frames).reduce(0, Math::addExact);
        return loop ? frames : frames - keyframes.getLast().way();
    }

    public double seconds() {
        return (double) length() / framesPerSecond;
    }

    /// The frame that first shows a keyframe.
    public int frameOf(int keyframe) {
        return keyframes.subList(0, keyframe).stream()
                .mapToInt(Keyframe::frames)
                .sum();
    }

    /// Where the walk is after a share of its time.
    ///
    /// @param time 0, the first frame, to 1, the last frame or, in a loop, the first again
    public Latent at(double time) {
        return atFrame(Math.clamp(time, 0, 1) * (loop ? length() : length() - 1));
    }

    /// The frames' recipes, each made when it is asked for.
    public List<Generate> frames() {
        int length = length();
        return new AbstractList<>() {
            @Override
            public Generate get(int number) {
                return new Generate(model, modelVersion, atFrame(Objects.checkIndex(number, length)), truncation, size);
            }

            @Override
            public int size() {
                return length;
            }
        };
    }

    private Latent atFrame(double frame) {
        int i = 0;
        double since = frame;
        while (i < keyframes.size() - 1 && since >= keyframes.get(i).frames()) {
            since -= keyframes.get(i).frames();
            i++;
        }
        Keyframe here = keyframes.get(i);
        double gone = (since - (here.hold() - 1)) / (here.way() + 1);
        if (gone <= 0) {
            return here.latent();
        }
        boolean last = i == keyframes.size() - 1;
        Latent next = keyframes.get(last ? 0 : i + 1).latent();
        if (gone >= 1) {
            return next;
        }
        return interpolation.between(here.latent(), next, easing.at(gone));
    }
}
