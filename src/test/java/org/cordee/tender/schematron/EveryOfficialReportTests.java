package org.cordee.tender.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.tender.NoticeReader.NoticeReadingResult;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.eforms.EformsNoticeReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Prints a table of all examples that are imported: file, subtype, failed rules in the official report, failed rules
 * here, rules on top, milliseconds. It takes minutes, because every subtype has patterns of its own, and runs by hand:
 * {@code mvn test -Dtest=EveryOfficialReportTests -Dgroups=benchmark -Dexcluded.test.groups=none}.
 */
@Tag("benchmark")
class EveryOfficialReportTests {

    private static final Pattern FAILED = Pattern.compile("<svrl:failed-assert\\s[^>]*?\\bid=\"([^\"]+)\"");

    /** Both deadlines of the notice exclude each other by a rule that is younger than its report. */
    private static final Set<String> YOUNGER = Set.of("BR-BT-01311-0158", "BR-BT-00630-0152");

    @TempDir
    static Path cache;

    private static OfficialRules rules;

    @BeforeAll
    static void prepare() {
        rules = new OfficialRules(cache);
    }

    static Stream<String> imported() {
        return NoticeSamples.text("outcomes.tsv")
                .lines()
                .filter(line -> line.contains("\timported"))
                .map(line -> line.substring(0, line.indexOf(".xml")));
    }

    @ParameterizedTest
    @MethodSource("imported")
    void findsWhatTheOfficialReportFinds(String name) throws IOException {
        byte[] notice = bytes("notices/" + name + ".xml");
        NoticeReadingResult reading = new EformsNoticeReader().read(notice);
        String subtype = Objects.requireNonNull(
                Objects.requireNonNull(reading.notice()).identity().subtype());
        List<String> official = official(name);

        long start = System.nanoTime();
        List<String> found = rules.check(notice, subtype, (done, total) -> {}).stream()
                .map(OfficialFinding::rule)
                .toList();
        long millis = (System.nanoTime() - start) / 1_000_000;

        List<String> missing = new ArrayList<>(official);
        found.forEach(missing::remove);
        List<String> more = new ArrayList<>(found);
        official.forEach(more::remove);
        System.out.printf("%s\t%s\t%d\t%d\t%s\t%d%n", name, subtype, official.size(), found.size(), more, millis);
        assertThat(missing).isEmpty();
        assertThat(more).allMatch(rule -> rule.endsWith("-Scheme_MA") || YOUNGER.contains(rule));
    }

    private static List<String> official(String name) throws IOException {
        Matcher failed = FAILED.matcher(new String(bytes("reports/" + name + ".svrl"), StandardCharsets.UTF_8));
        List<String> ids = new ArrayList<>();
        while (failed.find()) {
            ids.add(failed.group(1));
        }
        return ids;
    }

    private static byte[] bytes(String name) throws IOException {
        try (var file = EveryOfficialReportTests.class.getResourceAsStream("/eforms-sdk/examples/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
