package atelier.train;

import atelier.train.TrainingEvent.Measured;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// When each of a run's illnesses was first seen: remembered from one examination to the next, and looked for among the
/// earlier rows where one is new. For an illness that comes and goes, it is one of the times at which it came.
public final class Onsets {
    private Map<Class<? extends Finding>, Long> since = Map.of();

    /// Takes note of an examination.
    ///
    /// @param rows that were examined
    /// @param findings what [Doctor#examine] says of them
    public void note(TrainingPlan plan, List<Measured> rows, List<Finding> findings) {
        Map<Class<? extends Finding>, Long> now = new HashMap<>();
        Map<Integer, Set<Class<? extends Finding>>> examined = new HashMap<>();
        for (Finding finding : findings) {
            if (finding instanceof Finding.Healthy) {
                continue;
            }
            Class<? extends Finding> kind = finding.getClass();
            long known = since.getOrDefault(kind, Long.MAX_VALUE);
            // A worker that went on from a checkpoint has made void what was seen after it.
            now.put(
                    kind,
                    known <= finding.step()
                            ? known
                            : first(
                                    rows,
                                    n -> examined.computeIfAbsent(n, _ -> kinds(plan, rows.subList(0, n)))
                                            .contains(kind)));
        }
        since = now;
    }

    /// The step at which a finding of the last examination was first seen.
    public long of(Finding finding) {
        return since.getOrDefault(finding.getClass(), finding.step());
    }

    private static Set<Class<? extends Finding>> kinds(TrainingPlan plan, List<Measured> rows) {
        Set<Class<? extends Finding>> kinds = new HashSet<>();
        Doctor.examine(plan, rows).forEach(finding -> kinds.add(finding.getClass()));
        return kinds;
    }

    /// The step of the last row of a stretch from the beginning that shows it, where one row less does not. It is
    /// looked for twice as far back each time, then by halving, so that thousands of rows take some twenty looks.
    private static long first(List<Measured> rows, IntPredicate shown) {
        int with = rows.size();
        int without = with - 1;
        for (int back = 2; without > 0 && shown.test(without); back *= 2) {
            with = without;
            without = Math.max(0, rows.size() - back);
        }
        while (with - without > 1) {
            int middle = (with + without) / 2;
            if (shown.test(middle)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return rows.get(with - 1).step();
    }
}
