# Writes reference.json: the measures of atelier.evaluate on fixed features, as NumPy and SciPy compute them.
# ReferenceTest makes the same features and compares. Run: python3 reference.py > reference.json
import json

import numpy as np
import scipy
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist


def features(seed, count, length, scale, shift):
    """Correlated numbers from a linear congruential generator; exact in both languages."""
    state = seed
    rows = np.empty((count, length), np.float32)
    for i in range(count):
        before = 0.0
        for j in range(length):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            now = (state >> 40) / 2**24 - 0.5
            rows[i, j] = np.float32(scale * (now + 0.5 * before) * (1 + j / 16) + shift)
            before = now
    return rows.astype(np.float64)


def frechet(a, b):
    """As published: the square root of the product of the covariances."""
    m, n = a.mean(0), b.mean(0)
    c, d = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
    return ((m - n) ** 2).sum() + np.trace(c) + np.trace(d) - 2 * np.trace(sqrtm(c @ d)).real


def frechet_of_few(a, b):
    """The same where sqrtm is at a loss, the product being singular: its trace is a nuclear norm."""
    x = (a - a.mean(0)) / np.sqrt(len(a) - 1)
    y = (b - b.mean(0)) / np.sqrt(len(b) - 1)
    root = np.linalg.svd(x @ y.T, compute_uv=False).sum()
    return ((a.mean(0) - b.mean(0)) ** 2).sum() + (x**2).sum() + (y**2).sum() - 2 * root


def kernel_distance(a, b):
    def kernel(x, y):
        return (x @ y.T / x.shape[1] + 1) ** 3

    def within(x):
        k = kernel(x, x)
        return (k.sum() - np.trace(k)) / (len(x) * (len(x) - 1))

    return within(a) + within(b) - 2 * kernel(a, b).mean()


def blocks(a, b, size):
    values = [kernel_distance(a[i : i + size], b[i : i + size]) for i in range(0, min(len(a), len(b)) - size + 1, size)]
    return np.mean(values), 1.96 * np.std(values, ddof=1) / np.sqrt(len(values))


def covered(rows, by):
    radii = np.sort(cdist(by, by), axis=1)[:, 3]
    return (cdist(rows, by) <= radii).any(1).mean()


def class_score(scores):
    p = np.exp(scores - scores.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    return np.exp((p * np.log(p / p.mean(0))).sum(1).mean())


a, b = features(1, 300, 48, 1.0, 0.25), features(2, 280, 48, 1.25, 0.5)
few, fewer = features(3, 40, 64, 1.0, 0.0), features(4, 30, 64, 1.0, 0.125)
near, far = features(5, 200, 8, 1.0, 0.0), features(6, 220, 8, 1.5, 0.25)
mean, error = blocks(a, b, 50)
print(
    json.dumps(
        {
            "madeBy": f"NumPy {np.__version__}, SciPy {scipy.__version__}",
            "frechet": frechet(a, b),
            "frechetOfFew": frechet_of_few(few, fewer),
            "kernel": kernel_distance(a, b),
            "kernelBlocks": mean,
            "kernelError": error,
            "precision": covered(near, far),
            "recall": covered(far, near),
            "classScore": class_score(features(7, 100, 10, 4.0, 0.0)),
            "variety": cdist(few, few).sum() / (40 * 39),
        },
        indent=1,
    )
)
