package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.train.Preset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PresetGroupTest {
    @Test
    void everyPresetIsInOneGroup() {
        assertThat(Stream.of(PresetGroup.values()).flatMap(group -> group.presets().stream()))
                .containsExactlyInAnyOrder(Preset.values());
    }
}
