package atelier.model;

/// The models that came with the program and are used without being named.
public final class Bundled {
    /// The value of [#STYLE], where a constant is asked for.
    public static final String STYLE_VALUE = "style-1";

    /// Paints in the style of any painting.
    public static final ModelId STYLE = new ModelId(STYLE_VALUE);

    /// Sees pictures as features: judges trainings and evaluations.
    public static final ModelId PERCEPTUAL = new ModelId("perceptual-1");

    private Bundled() {}
}
