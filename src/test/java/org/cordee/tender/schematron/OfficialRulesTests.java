package org.cordee.tender.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official rules on official examples, against the reports that the publication office ships with them. */
class OfficialRulesTests {

    private static final Pattern FAILED = Pattern.compile("<svrl:failed-assert\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern SUBTYPE = Pattern.compile("SubTypeCode[^>]*>([^<]+)<");

    @TempDir
    static Path cache;

    private static OfficialRules rules;

    @BeforeAll
    static void prepare() {
        rules = new OfficialRules(cache);
    }

    @Test
    void findsNothingInTheOfficialMinimalNotice() {
        assertThat(check("cn_24_minimal.xml")).isEmpty();
    }

    /** The negative control: a broken stylesheet reports nothing, which would look like a notice without errors. */
    @Test
    void findsTheRulesThatAnInvalidNoticeBreaks() {
        List<OfficialFinding> findings = check("INVALID_cn_24_multiple.xml");

        assertThat(findings)
                .extracting(OfficialFinding::rule)
                .containsExactlyInAnyOrderElementsOf(official("INVALID_cn_24_multiple"));
        OfficialFinding missing = findings.stream()
                .filter(finding -> finding.rule().equals("BR-BT-00024-0178"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.field()).isEqualTo("BT-24-Lot");
        assertThat(missing.lot()).isEqualTo("LOT-0002");
        assertThat(missing.element()).isEqualTo("ContractNotice/ProcurementProjectLot[2]/ProcurementProject");
        assertThat(missing.line()).isPositive();
        assertThat(missing.error()).isTrue();
    }

    /**
     * The shipped reports are older than the rules for a missing scheme name, for example
     * {@code OPT-300-Procedure-Buyer-Scheme_MA}: such a rule alone may come on top.
     */
    @ParameterizedTest
    @ValueSource(strings = {"INVALID_cn_24_stage-1", "INVALID_cn_24_stage-2"})
    void findsWhatTheOfficialReportFinds(String name) {
        List<String> expected = official(name);
        List<String> found =
                check(name + ".xml").stream().map(OfficialFinding::rule).toList();

        assertThat(expected).hasSizeGreaterThan(70);
        assertThat(minus(expected, found)).as("not found").isEmpty();
        assertThat(minus(found, expected)).as("on top").allMatch(rule -> rule.endsWith("-Scheme_MA"));
    }

    /** All other examples of subtype 16 but the one with 100 lots; each subtype more would take seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "change-cn_24_cumbria_suppliers",
                "change-cn_24_open_dates",
                "change-cn_24_void",
                "cn_24_FRA_comments",
                "cn_24_cumbria",
                "cn_24_maximal",
                "cn_24_multilingual",
                "cn_24_nego_accel",
                "cn_24_open",
                "cn_24_open_accel",
                "INVALID_cn_24_empty"
            })
    void agreesWithTheOfficialReport(String name) {
        assertThat(check(name + ".xml"))
                .extracting(OfficialFinding::rule)
                .containsExactlyInAnyOrderElementsOf(official(name));
    }

    private static List<OfficialFinding> check(String file) {
        byte[] notice = bytes("notices/" + file);
        Matcher subtype = SUBTYPE.matcher(new String(notice, StandardCharsets.UTF_8));
        assertThat(subtype.find()).isTrue();
        return rules.check(notice, subtype.group(1), (done, all) -> {});
    }

    private static List<String> official(String name) {
        Matcher failed = FAILED.matcher(new String(bytes("reports/" + name + ".svrl"), StandardCharsets.UTF_8));
        List<String> ids = new ArrayList<>();
        while (failed.find()) {
            ids.add(failed.group(1));
        }
        return ids;
    }

    private static List<String> minus(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }

    private static byte[] bytes(String name) {
        try (var file = OfficialRulesTests.class.getResourceAsStream("/eforms-sdk/examples/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
