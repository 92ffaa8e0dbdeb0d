package atelier.ui.train;

import atelier.train.Preset;
import java.util.List;
import java.util.Locale;

/// Presets that make the same sort of thing, the one to begin with first. The texts are `preset.group.<name>`.
public enum PresetGroup {
    STYLE(Preset.PAINTING, Preset.PAINTINGS),
    LARGER(Preset.GROWTH),
    PICTURES(
            Preset.GAN_RESIDUAL,
            Preset.GAN_CONVOLUTIONAL,
            Preset.GAN_PROJECTED,
            Preset.VAE_CONVOLUTIONAL,
            Preset.GAN_DENSE,
            Preset.VAE_DENSE);

    private final List<Preset> presets;

    PresetGroup(Preset... presets) {
        this.presets = List.of(presets);
    }

    public List<Preset> presets() {
        return presets;
    }

    /// The key of its name.
    public String key() {
        return "preset.group." + name().toLowerCase(Locale.ROOT);
    }
}
