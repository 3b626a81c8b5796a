package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.document.table.TableFile;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.junit.jupiter.api.Test;

/** A file with forty different faults, with the outcome of each of its lines. */
class FaultyFileTests {

    private static final Path FILES = Path.of("src/test/resources/directory");

    @Test
    void saysOfEachLineWhatIsWrongInWhichField() throws IOException {
        List<String> outcomes = read().stream().map(FaultyFileTests::outcome).toList();

        assertThat(outcomes).containsExactlyElementsOf(Files.readAllLines(FILES.resolve("forty-faults.expected")));
    }

    @Test
    void refusesAtLeastFortyLinesForReasonsWithARemedyInBothLanguages() throws IOException {
        List<ReadLine> refused = read().stream().filter(ReadLine::isRefused).toList();
        Set<String> keys = refused.stream()
                .flatMap(line -> line.faults().stream())
                .map(Remark::key)
                .collect(Collectors.toSet());

        assertThat(refused).hasSizeGreaterThanOrEqualTo(40);
        for (String language : List.of("fr", "en")) {
            Set<String> texts = texts(language);
            assertThat(texts).containsAll(keys);
            assertThat(texts)
                    .containsAll(keys.stream()
                            .filter(key -> !key.startsWith("shared."))
                            .map(key -> key + ".remedy")
                            .toList());
        }
    }

    private static String outcome(ReadLine line) {
        String remarks = line.allRemarks().stream()
                .map(remark -> remark.field() + "=" + remark.key())
                .collect(Collectors.joining(" "));
        return line.number() + "\t" + (line.isRefused() ? "refused" : "read") + "\t" + remarks;
    }

    private static List<ReadLine> read() throws IOException {
        List<ReadLine> lines = new ArrayList<>();
        try (TableFile file = ReadDirectory.open(FILES.resolve("forty-faults.csv"));
                SourceReading reading = SourceReading.of(file, Map.of(), RowChoice.ALL)) {
            for (ReadLine line = reading.next(); line != null; line = reading.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Set<String> texts(String language) throws IOException {
        Properties texts = new Properties();
        for (String room : List.of("organisation", "document", "shared")) {
            try (InputStreamReader in = new InputStreamReader(
                    Files.newInputStream(
                            Path.of("src/main/resources/messages/" + room + "_" + language + ".properties")),
                    StandardCharsets.UTF_8)) {
                texts.load(in);
            }
        }
        return texts.stringPropertyNames();
    }
}
