package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.section;
import static org.cordee.law.rules.SoundCase.with;

import java.util.List;
import java.util.Locale;
import org.cordee.law.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** what is owed to the buyer is waived by nobody; both dates of the ten days are said, the safe one first. */
class DutiesTowardTheBuyerTests {

    private static final String DEMAND = "change: {kind: EXCLUSION_DEMAND, subject: \"90240037300012\", at: %s%s}\n";

    private static Finding gravest(LawAnswer answer) {
        return answer.findings().get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "change: {kind: EXCLUSION_DEMAND, subject: '90240037300012', at: 2027-03-20T10:00:00+01:00} | change.replace-within-10-days",
                "change: {kind: WITHDRAWAL, cause: RESTRUCTURING, subject: '90240037300012', at: 2027-03-16T10:00:00+01:00} | change.ask-buyer",
                "change: {kind: WITHDRAWAL, cause: IMPOSSIBILITY_NOT_OWN, at: 2027-03-16T10:00:00+01:00, proof: false} | change.prove-first",
                "buyerMessage: {reasonCode: CAS_FORTUIT} | award.not-from-here",
            })
    void nobodyInTheConsortiumWaivesWhatIsOwedToTheBuyer(String question, String code) {
        Finding duty = check(SOUND + question + "\n").findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(duty.severity()).isEqualTo(Severity.MAJOR);
        assertThat(duty.waivable()).isFalse();
        assertThat(duty.waiving()).isEqualTo(WaiverAuthority.NOBODY);
    }

    @Test
    void anOrdinaryMajorPointIsStillWaivable() {
        Finding major = gravest(with("form: JOINT", "state: DRAFTING"));

        assertThat(major.severity()).isEqualTo(Severity.MAJOR);
        assertThat(major.waivable()).isTrue();
        assertThat(major.waiving()).isEqualTo(WaiverAuthority.LEAD_AND_COORDINATOR);
    }

    @ParameterizedTest(name = "judged {0}, {1}: {2} {3}")
    @CsvSource({
        "2027-04-20T17:00:00+02:00, ', answerBy: 2027-04-20T17:00:00+02:00', award.next-in-rank, MAJOR",
        "2027-04-20T17:00:01+02:00, ', answerBy: 2027-04-20T17:00:00+02:00', award.answer-overdue, BLOCKER",
        "2027-04-20T17:00:01+02:00, '', award.next-in-rank, MAJOR",
    })
    void theBuyersTurnToTheNextIsAnsweredInTimeAndNotWaived(String at, String by, String code, Severity severity) {
        Finding next = gravest(check(SOUND.replace("form: JOINT", "form: JOINT\n  state: UNDER_EVALUATION")
                        .replace("at: 2027-03-01T10:00:00+01:00", "at: " + at)
                + "buyerMessage: {reasonCode: R2181-7" + by + "}\n"));

        assertThat(next.code()).isEqualTo(code);
        assertThat(next.severity()).isEqualTo(severity);
        assertThat(next.waivable()).isFalse();
        assertThat(next.waiving()).isEqualTo(WaiverAuthority.NOBODY);
    }

    @Test
    void aProofForTheWinnerIsOwedToTheBuyer() {
        Finding piece = gravest(
                with("headcount: 48,", "applicationPieces: [{piece: VIGILANCE, demandedAt: AWARD}], headcount: 48,"));

        assertThat(piece.code()).isEqualTo("evidence.to-give-at-award");
        assertThat(piece.severity()).isEqualTo(Severity.WARNING);
        assertThat(piece.waivable()).isFalse();
    }

    @ParameterizedTest(name = "{0}, judged {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "piece: VIGILANCE, demandedAt: AWARD | 2027-04-20T17:00:00+02:00 | evidence.demanded | MAJOR",
                "piece: VIGILANCE, demandedAt: AWARD | 2027-04-20T17:00:01+02:00 | evidence.demanded-overdue | BLOCKER",
                "piece: VIGILANCE, answer: FILE, expiresOn: 2027-04-19 | 2027-04-20T17:00:00+02:00 | evidence.demanded | MAJOR",
                "piece: VIGILANCE, answer: FILE, expiresOn: 2027-04-20 | 2027-04-20T17:00:00+02:00 | |",
                "piece: VIGILANCE, answer: ONLINE | 2027-04-20T17:00:01+02:00 | |",
                "piece: VIGILANCE, obligation: IF_CONCERNED | 2027-04-20T17:00:01+02:00 | evidence.missing | WARNING",
            })
    void aProofThatTheBuyerDemandsBlocksAfterItsTime(String piece, String at, String code, Severity severity) {
        LawAnswer answer = check(SOUND.replace("headcount: 48,", "applicationPieces: [{" + piece + "}], headcount: 48,")
                        .replace("at: 2027-03-01T10:00:00+01:00", "at: " + at)
                + "buyerMessage: {kind: PROOFS, reasonCode: R2144-4, answerBy: 2027-04-20T17:00:00+02:00}\n");
        List<Finding> found = answer.findings().stream()
                .filter(finding -> finding.rule().equals("D12"))
                .toList();

        assertThat(found.stream().map(Finding::code)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found).allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(severity));
        assertThat(answer.sections()).doesNotContainKey("award");
    }

    @Test
    void saysByWhenTheBuyerWantsTheProofs() {
        String demanded = SOUND.replace(
                        "headcount: 48,", "applicationPieces: [{piece: VIGILANCE, demandedAt: AWARD}], headcount: 48,")
                + "buyerMessage: {kind: PROOFS, reasonCode: R2144-4%s}\n";
        Finding dated = gravest(check(demanded.formatted(", answerBy: 2027-04-20T17:00:00+02:00")));
        Finding undated = gravest(check(demanded.formatted("")));

        assertThat(LawTexts.in(Locale.FRENCH).finding(dated)).contains("20/04/2027");
        assertThat(LawTexts.in(Locale.FRENCH).finding(undated)).doesNotContain("{", "plus tard");
    }

    /** Received on 21 April: ten days end on Saturday 1 May, a holiday; the usual reading goes on to Monday 3 May. */
    @ParameterizedTest(name = "proposed {0}, judged {1}: {2} {3}")
    @CsvSource({
        "2027-05-01T23:59:59+02:00, 2027-05-10T10:00:00+02:00, change.replaced-in-time, INFO",
        "2027-05-02T00:00:00+02:00, 2027-05-10T10:00:00+02:00, change.replaced-after-safe-date, WARNING",
        "2027-05-03T23:59:59+02:00, 2027-05-10T10:00:00+02:00, change.replaced-after-safe-date, WARNING",
        "2027-05-04T00:00:00+02:00, 2027-05-10T10:00:00+02:00, change.replacement-expired, BLOCKER",
        ", 2027-05-03T23:59:59+02:00, change.replace-within-10-days, MAJOR",
        ", 2027-05-04T00:00:00+02:00, change.replacement-expired, BLOCKER",
    })
    void warnsOfAReplacementBetweenTheTwoDates(String provided, String at, String code, Severity severity) {
        String more = provided == null ? "" : ", replacement: \"90240074600019\", replacementProvidedAt: " + provided;
        LawAnswer answer = check(SOUND.replace("at: 2027-03-01T10:00:00+01:00", "at: " + at)
                + DEMAND.formatted("2027-04-21T23:30:00+02:00", more));

        assertThat(answer.findings())
                .filteredOn(finding -> finding.rule().equals("X-02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(code))
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(severity))
                .satisfies(finding -> assertThat(finding.waivable()).isEqualTo(severity == Severity.INFO));
    }

    @Test
    void saysTheSafeDateFirstAndTheUsualReadingSecond() {
        LawAnswer answer = and(DEMAND.formatted("2027-04-21T23:30:00+02:00", ""));

        assertThat(LawTexts.in(Locale.FRENCH).finding(gravest(answer)).replaceAll("\\h", " "))
                .contains("au plus sûr le 01/05/2027 ; au plus tard le 03/05/2027 selon la lecture usuelle");
        assertThat(LawTexts.in(Locale.ENGLISH).finding(gravest(answer))).contains("01/05/2027", "03/05/2027");
    }

    @Test
    void saysNoDateWhereThePlaceIsUnknown() {
        LawAnswer answer = check(SOUND.replace("2027-03-15T12:00:00+01:00[Europe/Paris]", "2027-03-15T12:00:00-04:00")
                + DEMAND.formatted("2027-04-21T23:30:00+02:00", ""));

        assertThat(LawTexts.in(Locale.FRENCH).finding(gravest(answer)))
                .contains("dix jours")
                .doesNotContain("–", "non indiqué");
    }

    /** Thursday 27 May 2027 is the day of the abolition in Guadeloupe, and an ordinary day in Paris (C. trav. L3422-2). */
    @ParameterizedTest(name = "{0}, received {1}: by {2}")
    @CsvSource({
        "'12:00:00+01:00[Europe/Paris]', 2027-05-17T10:00:00+02:00, 2027-05-27",
        "'12:00:00-04:00[America/Guadeloupe]', 2027-05-17T10:00:00-04:00, 2027-05-28",
        // 22 May 2027 is a Saturday anyway, 21 May an ordinary Friday
        "'12:00:00-04:00[America/Martinique]', 2027-05-17T10:00:00-04:00, 2027-05-27",
        "'12:00:00-03:00[America/Cayenne]', 2027-05-31T10:00:00-03:00, 2027-06-11",
        "'12:00:00+04:00[Indian/Reunion]', 2027-12-10T10:00:00+04:00, 2027-12-21",
        "'12:00:00+03:00[Indian/Mayotte]', 2027-04-17T10:00:00+03:00, 2027-04-28",
        "'12:00:00-04:00[America/St_Barthelemy]', 2026-09-29T10:00:00-04:00, 2026-10-12",
        "'12:00:00-04:00[America/Marigot]', 2027-05-18T10:00:00-04:00, 2027-05-31",
    })
    void countsTheHolidaysOfTheBuyersPlaceOverseas(String deadline, String received, String legal) {
        LawAnswer answer = check(SOUND.replace("12:00:00+01:00[Europe/Paris]", deadline)
                        .replace("at: 2027-03-01T10:00:00+01:00", "at: 2026-09-01T10:00:00+02:00")
                        .replace("launchedOn: 2027-02-01", "launchedOn: 2026-08-30")
                        .replace("offerDeadline: 2027-03-15", "offerDeadline: 2026-03-16")
                        .replace("+01:00[Europe/Paris]", "+01:00[Europe/Paris]")
                + DEMAND.formatted(received, ""));

        assertThat(section(answer, "change")).contains("legalLimit=" + legal + "T23:59:59");
    }

    @ParameterizedTest(name = "buyer in {0}, work in {1}: by {2}")
    @CsvSource({
        // 26 December 2029 is a Wednesday, a holiday in Alsace only
        "FRF11, FR101, 2029-12-27",
        "FR101, FRF11, 2029-12-26",
        ", FRF11, 2029-12-27",
        ", FR101, 2029-12-26",
    })
    void prefersTheBuyersPlaceToThatOfTheWork(String buyer, String work, String legal) {
        LawAnswer answer =
                check(SOUND.replace("{id: vdl}", buyer == null ? "{id: vdl}" : "{id: vdl, place: " + buyer + "}")
                                .replace("capacities: {}}", "capacities: {}, places: [" + work + "]}")
                        + DEMAND.formatted("2029-12-16T10:00:00+01:00", ""));

        assertThat(section(answer, "change")).contains("legalLimit=" + legal + "T23:59:59");
    }
}
