package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Tests that the limit of an upload is said once: texts take the number from the setting. */
class UploadSettingsTests {

    @Test
    void givesTheNumberThatTextsName() {
        UploadSettings settings = new UploadSettings(DataSize.ofMegabytes(30));

        assertThat(settings.megabytes()).isEqualTo(30);
        assertThat(settings.bytes()).isEqualTo(31_457_280);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0MB", "100KB", "2GB"})
    void refusesALimitUnderWhichNothingOrTooMuchIsSent(String largest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UploadSettings(DataSize.parse(largest)));
    }

    /** Pages said 20 MB, the API refused beyond 10, and a change of the setting changed neither text. */
    @Test
    void noTextNamesTheNumberItself() throws IOException {
        for (String language : List.of("fr", "en")) {
            for (String text : List.of(
                    "web:web.error.too-large.text",
                    "web:web.problem.too-large",
                    "application:application.file-hint",
                    "agreement:agreement.check.file-hint")) {
                String[] place = text.split(":");
                Path bundle = Path.of("src/main/resources/messages/" + place[0] + "_" + language + ".properties");
                assertThat(Files.readAllLines(bundle).stream().filter(line -> line.startsWith(place[1] + "=")))
                        .as(text)
                        .singleElement()
                        .asString()
                        .contains("{0} M");
            }
        }
        assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
                .doesNotContain("multipart");
    }
}
