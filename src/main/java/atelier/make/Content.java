package atelier.make;

import atelier.base.Progress;
import atelier.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the painter needs to know of a photograph: its features and their moments.
///
/// @param whole the features of a photograph that is looked at whole
/// @param parts those of one that is not; both are absent where they would take too much memory
/// @param moments over the whole photograph
/// @param memory of the features
/// @param bytes how much that is
record Content(
        Frame frame,
        @Nullable FeatureMaps whole,
        @Nullable HalfMaps parts,
        Tensor moments,
        Workspace memory,
        long bytes)
        implements AutoCloseable {
    /// Looks at the whole photograph, part by part.
    static Content of(Frame frame, ContentPass pass, Budget budget, Progress progress) {
        Workspace memory = new Workspace();
        try {
            Area all = frame.all();
            int stride = frame.tiling().stride();
            List<Area> parts = all.cut(budget.side(all), stride);
            if (parts.size() == 1) {
                FeatureMaps whole = pass.maps(all, "", memory);
                Moments moments = SideBySide.each(parts, progress, (_, work) -> {
                            pass.fill(whole, work);
                            return moments(frame, pass, whole, all);
                        })
                        .getFirst();
                return new Content(frame, whole, null, Moments.tensor(List.of(moments)), memory, pass.bytes());
            }
            long bytes = pass.bytes() / 2 <= budget.featureBytes() ? pass.bytes() / 2 : 0;
            HalfMaps kept = bytes > 0 ? HalfMaps.of(all, stride, pass.channels(), memory) : null;
            List<Moments> moments = SideBySide.each(parts, progress, (part, work) -> {
                FeatureMaps seen = pass.over(part, work);
                if (kept != null) {
                    kept.keep(seen, part);
                }
                return moments(frame, pass, seen, part);
            });
            return new Content(frame, null, kept, Moments.tensor(moments), memory, bytes);
        } catch (RuntimeException | Error e) {
            memory.close();
            throw e;
        }
    }

    private static Moments moments(Frame frame, ContentPass pass, FeatureMaps seen, Area part) {
        Moments moments = new Moments(pass.channels());
        if (part.meets(frame.positions())) {
            moments.add(seen, part.within(frame.positions()));
        }
        return moments;
    }

    /// The features of `area`.
    ///
    /// @param pass computes those that are not kept
    FeatureMaps features(Area area, ContentPass pass, Workspace work) {
        if (whole != null && whole.area().equals(area)) {
            return whole;
        }
        FeatureMaps part = pass.maps(area, "part", work);
        if (parts != null) {
            parts.copyTo(part);
        } else if (whole != null) {
            whole.copyTo(part, area);
        } else {
            pass.over(area, work).copyTo(part, area);
        }
        return part;
    }

    @Override
    public void close() {
        memory.close();
    }
}
