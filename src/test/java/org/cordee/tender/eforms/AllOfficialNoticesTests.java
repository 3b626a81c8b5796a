package org.cordee.tender.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.nomenclature.CodeListsMain;
import org.cordee.tender.Flaw;
import org.cordee.tender.NoticeReader;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads all example notices of the eForms SDK: each comes in or is refused for the reason in
 * {@code eforms/outcomes.tsv} (file, outcome, codes of the remarks or errors).
 */
class AllOfficialNoticesTests {

    private static final String EXAMPLES = "/eforms-sdk/examples/notices/";

    static Stream<String> outcomes() {
        return NoticeSamples.text("outcomes.tsv").lines().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void importsOrRefusesTheNoticeForTheWrittenReason(String line) throws IOException {
        String[] cells = line.split("\t", -1);

        NoticeReader.NoticeReadingResult reading = new EformsNoticeReader().read(bytes(cells[0]));

        List<Flaw> told =
                reading.notice() == null ? reading.flaws() : reading.notice().remarks();
        assertThat(reading.notice() == null ? "refused" : "imported").isEqualTo(cells[1]);
        assertThat(told.stream().map(Flaw::code).distinct().sorted().collect(Collectors.joining(" ")))
                .isEqualTo(cells[2]);
    }

    @Test
    void theCodeListsAreThoseOfTheSdk(@TempDir Path folder) throws Exception {
        String url = String.valueOf(AllOfficialNoticesTests.class.getResource(EXAMPLES + "CEI.xml"));
        String jar = url.substring("jar:file:".length(), url.indexOf('!'));

        CodeListsMain.main(new String[] {jar, folder.toString()});

        for (String list : List.of("cpv.tsv", "nuts.tsv", "language.tsv")) {
            try (InputStream shipped = AllOfficialNoticesTests.class.getResourceAsStream("/codelists/" + list)) {
                assertThat(Files.readAllBytes(folder.resolve(list))).as(list).isEqualTo(shipped.readAllBytes());
            }
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream stream = AllOfficialNoticesTests.class.getResourceAsStream(EXAMPLES + file)) {
            return stream.readAllBytes();
        }
    }
}
