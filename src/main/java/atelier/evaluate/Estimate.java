package atelier.evaluate;

/// A number measured on a sample, and from where to where it would lie in 95 of 100 other samples of the same size.
public record Estimate(double value, double low, double high) {}
