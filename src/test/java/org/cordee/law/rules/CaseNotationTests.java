package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way a case is written changes nothing: the offset of an instant, left-out fields, the order of lists. */
class CaseNotationTests {

    private static final String CONVENTION = "insertionKind: EI, conventionTo: 2027-02-28";

    @ParameterizedTest(name = "a convention until 28 February, judged at {0}: over {1}")
    @CsvSource({
        "2027-02-28T23:59:59+01:00, false",
        "2027-02-28T22:59:59Z, false",
        "2027-03-01T12:59:59+14:00, false",
        "2027-03-01T00:00:00+01:00, true",
        "2027-02-28T23:00:00Z, true",
        "2027-02-28T13:00:00-10:00, true",
        "2027-02-28T22:00:00+01:00[Europe/Paris], false",
        // the zone of the judgement does not matter: the days are those of the consultation, which is in Paris
        "2027-03-01T01:00:00+04:00[Indian/Reunion], false",
    })
    void judgesTheSameDayForEveryNotationOfAnInstant(String at, boolean over) {
        LawAnswer answer =
                check(SOUND.replace("2027-03-01T10:00:00+01:00", at).replace("insertionKind: EI", CONVENTION));

        assertThat(String.join("", findings(answer)).contains("insertion.convention-not-in-force"))
                .isEqualTo(over);
    }

    @ParameterizedTest(name = "offers due {0}: an end on 14 March is reported: {1}")
    @CsvSource({
        "2027-03-14T22:59:59Z, false",
        "2027-03-14T23:00:00Z, true",
    })
    void judgesTheSameLastDayForEveryNotationOfTheDeadline(String due, boolean expected) {
        LawAnswer answer = check(SOUND.replace("2027-03-15T12:00:00+01:00[Europe/Paris]", due)
                .replace("insertionKind: EI", "insertionKind: EI, conventionTo: 2027-03-14"));

        assertThat(String.join("", findings(answer)).contains("standing.ends-before-the-deadline"))
                .isEqualTo(expected);
    }

    /** Missing figures are listed in alphabetical order, whatever the order in the file. */
    @Test
    void listsMissingFiguresInAlphabeticalOrder() {
        String silent = SOUND.replace(
                        "headcount: 6100, turnover: 1700000000.00, balanceSheet: 2100000000.00", "name: ''")
                .replace("headcount: 48, turnover: 2400000.00, balanceSheet: 1200000.00, ", "")
                .replace("insertionKind: EI", "insertionKind: NONE")
                .replace("name: '', name: ''", "name: ''")
                .replace("name: Grand Ouvrage, name: ''", "name: Grand Ouvrage");
        String swapped = silent.replace("90240000100019", "X")
                .replace("90240037300012", "90240000100019")
                .replace("X", "90240037300012");
        String missing = "missing=[organisations[90240000100019].balanceSheet, organisations[90240000100019].headcount,"
                + " organisations[90240000100019].turnover, organisations[90240037300012].balanceSheet,"
                + " organisations[90240037300012].headcount, organisations[90240037300012].turnover]";

        assertThat(section(check(silent), "targets")).contains(missing);
        assertThat(section(check(swapped), "targets")).contains(missing);
    }

    @Test
    void countsCalendarDaysInParisWhenOnlyAnOffsetIsWritten() {
        LawAnswer answer = check(SOUND.replace("2027-03-15T12:00:00+01:00[Europe/Paris]", "2027-03-29T10:00:00Z")
                + "milestones: [{id: m, before: 2 calendar days}]\n");

        assertThat(section(answer, "milestones")).isEqualTo("[{id=m, at=2027-03-27T12:00:00+01:00}]");
    }

    @ParameterizedTest(name = "received at {0}: late by {1} s")
    @CsvSource({
        "12:00:00.000, 0",
        "12:00:00.001, 1",
        "12:00:01.000, 1",
        "12:00:01.001, 2",
    })
    void roundsADelayUpToAFullSecond(String received, int late) {
        LawAnswer answer = and("deposit: {startedAt: 2027-03-15T10:00:00+01:00, completedAt: 2027-03-15T%s+01:00}\n"
                .formatted(received));

        assertThat(section(answer, "deposit")).contains("lateBySeconds=" + late + ",");
        assertFindings(answer, late == 0 ? new String[0] : new String[] {"D14 deposit.late-rejected"});
    }

    @ParameterizedTest(name = "conditions {0}: {1}")
    @CsvSource({
        "'', ASK_BUYER_AUTHORISATION",
        "', guaranteesKept: true', ASK_BUYER_AUTHORISATION",
        "', guaranteesKept: false', NOT_ADMISSIBLE",
        "', competitionKept: false', NOT_ADMISSIBLE",
        "', guaranteesKept: true, competitionKept: false', NOT_ADMISSIBLE",
    })
    void allowsToAskTheBuyerUnlessAConditionIsDeclaredAsFailed(String condition, String outcome) {
        LawAnswer answer = check(SOUND.replace("nature: SERVICES", "nature: SERVICES\n  procedure: NEGOTIATED")
                + "change: {kind: WITHDRAWAL, at: 2027-03-16T10:00:00+01:00" + condition + "}\n");

        assertThat(section(answer, "change")).contains("outcome=" + outcome);
    }

    @Test
    void givesNoRemedyAfterAReplacementInTime() {
        String demand = "change: {kind: EXCLUSION_DEMAND, at: 2027-03-16T10:00:00+01:00%s}\n";

        assertThat(findings(and(demand.formatted(", replacementProvidedAt: 2027-03-17T10:00:00+01:00"))))
                .singleElement()
                .asString()
                .contains("change.replaced-in-time INFO")
                .doesNotContain("code=replace-operator");
        assertThat(findings(and(demand.formatted(""))))
                .singleElement()
                .asString()
                .contains("code=replace-operator");
    }

    @Test
    void offersPointsToTheSameMemberInEveryOrder() {
        String listed = SOUND.replace("75, amount: 450000.00", "80, amount: 480000.00")
                .replace("25, amount: 150000.00", "20, amount: 120000.00")
                .replace(
                        "lot: \"2\", share: 50, amount: 50000.00, signatory: p2",
                        "lot: \"2\", share: 0.0001, amount: 0.10, signatory: p2")
                .replace("lot: \"2\", share: 50, amount: 50000.00", "lot: \"2\", share: 99.9998, amount: 99999.80");
        String third = "    - {siret: \"90240074600019\", lot: \"2\", share: 0.0001, amount: 0.10, signatory: p3}\n";
        String first = listed.replace("  members:\n", "  members:\n" + third);
        assertThat(listed).contains("99999.80");

        String last = listed + third;
        assertThat(String.join("", findings(check(first)))).contains("to=90240037300012");
        assertThat(String.join("", findings(check(last)))).contains("to=90240037300012");
    }
}
