package atelier.model;

/// Where a model runs.
public enum Device {
    CPU,
    CUDA
}
