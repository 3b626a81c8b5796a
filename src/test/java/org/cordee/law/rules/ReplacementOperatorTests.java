package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;

import java.time.ZonedDateTime;
import java.util.List;
import org.cordee.law.HolidayZone;
import org.cordee.law.LawSettings;
import org.cordee.law.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D7: the replacement of an excluded member, its period, and a single candidate that becomes a consortium. */
class ReplacementOperatorTests {

    private static final String DEMAND = "change: {kind: EXCLUSION_DEMAND, subject: \"90240037300012\","
            + " at: 2027-03-20T10:00:00+01:00, replacement: \"90240074600019\","
            + " replacementProvidedAt: 2027-03-22T10:00:00+01:00}\n";
    private static final String THIRD = "name: Les Bâtisseurs,";
    private static final String DEBT = THIRD + " exclusionGrounds: [{article: L2141-2}],";

    @Test
    void acceptsAReplacementInTime() {
        assertThat(ofTheChange(check(SOUND + DEMAND))).containsExactly("X-02 change.replaced-in-time");
        assertThat(ofTheChange(
                        check(SOUND.replace(THIRD, THIRD + " exclusionGrounds: [{article: L2141-9}],") + DEMAND)))
                .containsExactly("X-02 change.replaced-in-time");
    }

    private static List<String> ofTheChange(LawAnswer answer) {
        return answer.findings().stream()
                .map(finding -> finding.rule() + " " + finding.code())
                .filter(found -> found.startsWith("X-02"))
                .toList();
    }

    @Test
    void refusesAReplacementThatIsExcludedItself() {
        assertThat(findings(check(SOUND.replace(THIRD, DEBT) + DEMAND)))
                .containsExactly(
                        "X-02 change.replacement-excluded BLOCKER ORGANISATION/90240074600019 lot null"
                                + " {operator=90240074600019} {code=replace-operator}",
                        "X-02 change.replace-within-10-days MAJOR CHANGE/90240037300012 lot null"
                                + " {outcome=REPLACE_WITHIN_10_DAYS, cause=EXCLUSION_GROUND,"
                                + " safeLimit=2027-03-30T23:59:59+02:00, legalLimit=2027-03-30T23:59:59+02:00} {code=replace-operator}");
        assertFindings(
                check(SOUND.replace(THIRD, DEBT)
                                .replace("at: 2027-03-01T10:00:00+01:00", "at: 2027-03-31T00:00:00+02:00")
                        + DEMAND),
                "X-02 change.replacement-excluded",
                "X-02 change.replacement-expired");
    }

    @Test
    void refusesAnIneligibleReplacementOnAReservedLot() {
        String reserved = SOUND.replace("{number: \"2\", amount", "{number: \"2\", reservation: L2113_13, amount");

        assertThat(findings(check(reserved + DEMAND)))
                .contains("X-02 change.replacement-not-eligible BLOCKER ORGANISATION/90240074600019 lot null"
                        + " {operator=90240074600019} {code=replace-operator}");
        assertThat(findings(check(reserved.replace(THIRD, THIRD + " insertionKind: EQUIVALENT,") + DEMAND)))
                .contains("X-02 change.replacement-to-review MAJOR ORGANISATION/90240074600019 lot null"
                        + " {operator=90240074600019} {code=show-proof}")
                .anyMatch(finding -> finding.startsWith("X-02 change.replaced-in-time INFO"));
        String eligible = THIRD + " insertionKind: EI, disadvantagedWorkerRatio: 0.55, insertionStaffRatio: 0.5,";
        assertThat(check(reserved.replace(THIRD, eligible) + DEMAND).findings())
                .filteredOn(finding -> finding.rule().equals("X-02"))
                .extracting(Finding::code)
                .containsExactly("change.replaced-in-time");
    }

    @Test
    void judgesAReplacementOnlyOnTheLotsOfTheExcludedOperator() {
        String reserved = SOUND.replace("{number: \"2\", amount", "{number: \"2\", reservation: L2113_13, amount")
                .replace("{siret: \"90240037300012\", lot: \"2\"", "{siret: \"90240111600014\", lot: \"2\"");

        assertThat(check(reserved + DEMAND).findings())
                .filteredOn(finding -> finding.rule().equals("X-02"))
                .extracting(Finding::code)
                .containsExactly("change.replaced-in-time");
        assertThat(check(reserved + DEMAND.replace(" subject: \"90240037300012\",", ""))
                        .findings())
                .filteredOn(finding -> finding.rule().equals("X-02"))
                .extracting(Finding::code)
                .contains("change.replacement-not-eligible");
    }

    @Test
    void judgesAReplacementOnlyAfterADemandOfTheBuyer() {
        String change = DEMAND.replace("EXCLUSION_DEMAND", "WITHDRAWAL");

        assertFindings(check(SOUND.replace(THIRD, DEBT) + change), "G-07 change.not-admissible");
    }

    @ParameterizedTest(name = "received {0}, {1} days, rolled on {2}: {3} and {4}")
    @CsvSource({
        // Saturday 1 May, a holiday
        "2027-04-21T10:00:00+02:00[Europe/Paris], 10, true, 2027-05-01, 2027-05-03",
        "2027-04-21T10:00:00+02:00[Europe/Paris], 10, false, 2027-05-01, 2027-05-01",
        "2027-04-21T10:00:00+02:00[Europe/Paris], 9, true, 2027-04-30, 2027-04-30",
        // another place has its own day
        "2027-04-20T22:30:00-04:00[America/Martinique], 10, false, 2027-04-30, 2027-04-30",
    })
    void computesTheTermFromTheSettings(ZonedDateTime received, int days, boolean rolledOn, String safe, String legal) {
        ReplacementTerm term = ReplacementTerm.of(received, days, rolledOn, new WorkingDays(HolidayZone.FR));

        assertThat(term.safe().toLocalDateTime()).isEqualTo(safe + "T23:59:59");
        assertThat(term.legal().toLocalDateTime()).isEqualTo(legal + "T23:59:59");
    }

    @Test
    void readsTheTenDaysFromTheSettings() {
        ZonedDateTime received = ZonedDateTime.parse("2027-04-21T10:00:00+02:00");
        LawSettings settings = LawSettings.onClasspath();

        assertThat(ReplacementTerm.of(received, settings, SampleCases.DAY, HolidayZone.FR)
                        .legal()
                        .toLocalDate())
                .isEqualTo("2027-05-03");
        assertThat(settings.whole(SampleCases.DAY, "replacement.days")).isEqualTo(10);
        assertThat(settings.text(SampleCases.DAY, "reserved-lot.reading")).isEqualTo("STRICT");
    }

    @Test
    void movesTheLastDayInAlsaceAfterGoodFriday() {
        String demand = DEMAND.replace("2027-03-20T10", "2027-03-16T10").replace("2027-03-22T10", "2027-03-27T10");

        assertFindings(check(SOUND + demand), "X-02 change.replacement-expired");
        assertThat(ofTheChange(check(SOUND.replace("capacities: {}}", "capacities: {}, places: [FRF11]}")
                        + demand.replace("2027-03-27T10:00:00+01", "2027-03-30T23:59:59+02"))))
                .containsExactly("X-02 change.replaced-after-safe-date");
    }

    @ParameterizedTest(name = "with {0} in {1}: {2}")
    @CsvSource({
        "'partners: [A], invited: [A]', NEGOTIATED, change.ask-buyer-authorisation",
        "'partners: [A, R], invited: [A]', NEGOTIATED, change.ask-buyer-authorisation",
        "'partners: [A, B], invited: [A]', NEGOTIATED, change.not-admissible",
        "partners: [], NEGOTIATED, change.not-admissible",
        "'partners: [A], invited: [A]', OPEN, change.not-admissible",
    })
    void allowsASingleCandidateToJoinInvitedOrReliedUponOperators(String with, String procedure, String code) {
        LawAnswer answer = check(SOUND.replace("nature: SERVICES", "procedure: " + procedure)
                + "  reliedUpon: [R]\n"
                + "change: {kind: BECOMES_GROUPING, at: 2027-03-16T10:00:00+01:00, guaranteesKept: true,"
                + " competitionKept: true, %s}\n".formatted(with));

        assertFindings(answer, "G-08 " + code);
    }

    @Test
    void asksForTheProofOfAnImpossibilityFirst() {
        String change = "change: {kind: WITHDRAWAL, cause: IMPOSSIBILITY_NOT_OWN, at: 2027-03-16T10:00:00+01:00,"
                + " guaranteesKept: true, proof: %s}\n";

        assertThat(findings(check(SOUND + change.formatted("false"))))
                .containsExactly("G-07 change.prove-first MAJOR CHANGE/WITHDRAWAL lot null"
                        + " {outcome=PROVE_FIRST, cause=IMPOSSIBILITY_NOT_OWN} {code=gather-proof-of-impossibility}");
        assertFindings(check(SOUND + change.formatted("a letter of the receiver")), "G-07 change.ask-buyer");
    }
}
