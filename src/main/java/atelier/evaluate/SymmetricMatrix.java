package atelier.evaluate;

import java.util.Arrays;

/// A symmetric matrix, all of it stored.
final class SymmetricMatrix {
    /// Below this part of the largest diagonal element a positive semi-definite matrix's rest is rounding.
    private static final double ROUNDING = 1e-15;

    private final double[][] rows;

    SymmetricMatrix(double[][] rows) {
        this.rows = rows;
    }

    int size() {
        return rows.length;
    }

    double trace() {
        double trace = 0;
        for (int i = 0; i < size(); i++) {
            trace += rows[i][i];
        }
        return trace;
    }

    /// Rows r with this matrix = rᵀ r, as many as its rank: Cholesky's decomposition with the greatest remaining
    /// diagonal element taken first, so that a matrix without full rank, as fewer pictures than dimensions have, is
    /// no trouble.
    double[][] factor() {
        int n = size();
        double[][] rest = copy();
        double[][] factor = new double[n][];
        double greatest = 0;
        for (int rank = 0; rank < n; rank++) {
            int pivot = 0;
            for (int i = 1; i < n; i++) {
                pivot = rest[i][i] > rest[pivot][pivot] ? i : pivot;
            }
            double diagonal = rest[pivot][pivot];
            greatest = rank == 0 ? diagonal : greatest;
            if (!(diagonal > ROUNDING * greatest)) {
                return Arrays.copyOf(factor, rank);
            }
            double[] row = rest[pivot].clone();
            double scale = 1 / Math.sqrt(diagonal);
            for (int j = 0; j < n; j++) {
                row[j] *= scale;
            }
            for (int i = 0; i < n; i++) {
                addTo(rest[i], row, -row[i], 0);
            }
            factor[rank] = row;
        }
        return factor;
    }

    /// f · this · fᵀ for rows f.
    SymmetricMatrix between(double[][] f) {
        int n = f.length;
        double[][] product = new double[n][n];
        double[] half = new double[size()];
        for (int i = 0; i < n; i++) {
            Arrays.fill(half, 0);
            for (int k = 0; k < size(); k++) {
                addTo(half, rows[k], f[i][k], 0);
            }
            for (int j = i; j < n; j++) {
                product[i][j] = dot(half, f[j]);
                product[j][i] = product[i][j];
            }
        }
        return new SymmetricMatrix(product);
    }

    /// In no particular order: Householder's reflections to three diagonals, then implicit QL steps. Of a matrix
    /// that does not consist of finite numbers they are no numbers.
    double[] eigenvalues() {
        int n = size();
        double[][] a = copy();
        if (!Arrays.stream(a).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            // The steps below would not come to an end.
            double[] none = new double[n];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        double[] diagonal = new double[n];
        double[] beside = new double[n];
        for (int k = 0; k < n - 2; k++) {
            beside[k] = reflect(a, k);
        }
        for (int k = 0; k < n; k++) {
            diagonal[k] = a[k][k];
        }
        if (n > 1) {
            beside[n - 2] = a[n - 1][n - 2];
        }
        diagonalise(diagonal, beside);
        return diagonal;
    }

    /// Makes column `k` zero below the element next to the diagonal, and gives that element.
    private static double reflect(double[][] a, int k) {
        int n = a.length;
        double[] u = new double[n];
        double squares = 0;
        for (int i = k + 1; i < n; i++) {
            u[i] = a[i][k];
            squares += u[i] * u[i];
        }
        double first = u[k + 1];
        if (squares == first * first) {
            return first;
        }
        double made = -Math.copySign(Math.sqrt(squares), first);
        u[k + 1] = first - made;
        double length = Math.sqrt(squares - first * first + u[k + 1] * u[k + 1]);
        for (int i = k + 1; i < n; i++) {
            u[i] /= length;
        }
        // With H = 1 - 2uuᵀ and p = Au: HAH = A - uqᵀ - quᵀ where q = 2(p - (u·p)u).
        double[] q = new double[n];
        for (int i = k + 1; i < n; i++) {
            addTo(q, a[i], 2 * u[i], k + 1);
        }
        addTo(q, u, -dot(q, u), k + 1);
        for (int i = k + 1; i < n; i++) {
            addTo(a[i], q, -u[i], k + 1);
            addTo(a[i], u, -q[i], k + 1);
        }
        return made;
    }

    /// Leaves the eigenvalues of a matrix of three diagonals on the middle one.
    private static void diagonalise(double[] d, double[] e) {
        int n = d.length;
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(norm, Math.abs(d[i]) + Math.abs(e[i]));
        }
        double negligible = norm * 1e-18;
        for (int l = 0; l < n; l++) {
            int m = split(d, e, l, negligible);
            while (m != l) {
                step(d, e, l, m);
                m = split(d, e, l, negligible);
            }
        }
    }

    /// The first place from `l` on after which the matrix falls apart.
    private static int split(double[] d, double[] e, int l, double negligible) {
        for (int m = l; m < d.length - 1; m++) {
            if (Math.abs(e[m]) <= negligible + Math.ulp(1.0) * (Math.abs(d[m]) + Math.abs(d[m + 1]))) {
                return m;
            }
        }
        return d.length - 1;
    }

    /// One implicit QL step on the block from `l` to `m`, shifted by an eigenvalue of its corner.
    private static void step(double[] d, double[] e, int l, int m) {
        double corner = (d[l + 1] - d[l]) / (2 * e[l]);
        double g = d[m] - d[l] + e[l] / (corner + Math.copySign(Math.hypot(corner, 1), corner));
        double sine = 1;
        double cosine = 1;
        double moved = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = sine * e[i];
            double b = cosine * e[i];
            double r = Math.hypot(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= moved;
                e[m] = 0;
                return;
            }
            sine = f / r;
            cosine = g / r;
            g = d[i + 1] - moved;
            double turned = (d[i] - g) * sine + 2 * cosine * b;
            moved = sine * turned;
            d[i + 1] = g + moved;
            g = cosine * turned - b;
        }
        d[l] -= moved;
        e[l] = g;
        e[m] = 0;
    }

    private static void addTo(double[] sum, double[] row, double factor, int from) {
        for (int j = from; j < sum.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    private static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return i < a.length ? even + odd + a[i] * b[i] : even + odd;
    }

    private double[][] copy() {
        double[][] copy = new double[size()][];
        for (int i = 0; i < size(); i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
