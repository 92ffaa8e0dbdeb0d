package atelier.train;

/// How weights follow their gradients. The learning rate comes from the plan's stage.
public sealed interface Optimiser {
    /// Kingma and Ba 2015.
    ///
    /// @param meanDecay usually 0.9, in adversarial training 0 to 0.5
    /// @param squareDecay usually 0.99 to 0.999
    record Adam(double meanDecay, double squareDecay) implements Optimiser {}

    /// Adam whose weights also shrink by `decay` times the learning rate a step (Loshchilov and Hutter 2019).
    record AdamW(double meanDecay, double squareDecay, double decay) implements Optimiser {}

    /// Stochastic gradient descent.
    record Sgd(double momentum) implements Optimiser {}

    /// Gradients over the root of their squares' running mean (Tieleman and Hinton 2012).
    record RmsProp(double squareDecay) implements Optimiser {}
}
