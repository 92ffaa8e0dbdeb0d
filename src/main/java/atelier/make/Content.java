package atelier.make;

import atelier.base.Progress;
import atelier.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the painter needs to know of a photograph: its features and their moments.
///
/// @param maps the features of the whole frame; absent where they would take too much memory
/// @param memory of the features
record Content(Frame frame, @Nullable FeatureMaps maps, Tensor moments, Workspace memory) implements AutoCloseable {
    /// Looks at the whole photograph, part by part.
    static Content of(Frame frame, ContentPass pass, Budget budget, Progress progress) {
        Workspace memory = new Workspace();
        try {
            Area all = frame.all();
            FeatureMaps maps = pass.bytes() <= budget.featureBytes() ? pass.maps(all, "", memory) : null;
            List<Area> parts = all.cut(budget.side(all), frame.tiling().stride());
            List<Moments> moments =
                    SideBySide.each(parts, progress, (part, work) -> look(frame, pass, part, maps, work));
            return new Content(frame, maps, Moments.tensor(moments), memory);
        } catch (RuntimeException | Error e) {
            memory.close();
            throw e;
        }
    }

    private static Moments look(
            Frame frame, ContentPass pass, Area part, @Nullable FeatureMaps maps, Workspace memory) {
        FeatureMaps seen;
        if (maps != null && part.equals(maps.area())) {
            pass.fill(maps, memory);
            seen = maps;
        } else {
            seen = pass.over(part, memory);
            if (maps != null) {
                seen.copyTo(maps, part);
            }
        }
        Moments moments = new Moments(pass.channels());
        if (part.meets(frame.positions())) {
            moments.add(seen, part.within(frame.positions()));
        }
        return moments;
    }

    /// Bytes of memory that the features take.
    long bytes() {
        return maps == null
                ? 0
                : (maps.features1().shape().size() + maps.features2().shape().size()) * Float.BYTES;
    }

    @Override
    public void close() {
        memory.close();
    }
}
