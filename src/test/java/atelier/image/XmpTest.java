package atelier.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.Beside;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Beside
class XmpTest {
    @Test
    void anyRecipeSurvivesItsPacket() {
        String recipe = "{\"a\":\"<b> & ]]> \\n 星 \uD83C\uDFA8 %s\"}";

        assertThat(Xmp.recipe(Xmp.packet(recipe).getBytes(UTF_8))).contains(recipe);
    }

    @Test
    void anAttributeIsAsGoodAsAnElement() {
        String packet = "<x xmlns:atelier='urn:atelier:xmp:1/'><d atelier:recipe='{&quot;a&quot;:1}'/></x>";

        assertThat(Xmp.recipe(packet.getBytes(UTF_8))).contains("{\"a\":1}");
    }

    @Test
    void packetsReachForNoFiles(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String packet = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>"
                + "<x xmlns:a='urn:atelier:xmp:1/'><a:recipe>&e;</a:recipe></x>";

        assertThat(Xmp.recipe(packet.getBytes(UTF_8)).orElse("")).doesNotContain("secret");
    }

    @Test
    void otherMetadataAndNonsenseHoldNone() {
        assertThat(Xmp.recipe("<x><recipe>{}</recipe></x>".getBytes(UTF_8))).isEmpty();
        assertThat(Xmp.recipe(new byte[] {1, 2, 3})).isEmpty();
    }
}
