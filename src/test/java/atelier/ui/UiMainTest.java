package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UiMainTest {
    @Test
    void linuxWithoutADisplayIsSaid() {
        assertThat(UiMain.missingDisplay("Linux", Map.of(), "")).isPresent();
        assertThat(UiMain.missingDisplay("Linux", Map.of("DISPLAY", ""), "")).isPresent();
    }

    @Test
    void aDisplayOfEitherKindWillDo() {
        assertThat(UiMain.missingDisplay("Linux", Map.of("DISPLAY", ":0"), "")).isEmpty();
        assertThat(UiMain.missingDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""))
                .isEmpty();
    }

    @Test
    void theHeadlessPlatformNeedsNone() {
        assertThat(UiMain.missingDisplay("Linux", Map.of(), "Headless")).isEmpty();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(UiMain.missingDisplay("Windows 11", Map.of(), "")).isEmpty();
        assertThat(UiMain.missingDisplay("Mac OS X", Map.of(), "")).isEmpty();
    }
}
