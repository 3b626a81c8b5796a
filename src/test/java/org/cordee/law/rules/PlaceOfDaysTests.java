package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.section;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of a consultation are those of its place, in whatever zone an instant of the case is written. */
class PlaceOfDaysTests {

    private static final String OFFERS = "2027-03-15T12:00:00+01:00[Europe/Paris]";
    private static final String MARTINIQUE = "2027-03-15T12:00:00-04:00[America/Martinique]";
    private static final Map<String, Object> ASKED = Map.of("rule", "D7", "reason", "consultation.buyer.zone");

    private static String demanded(String at) {
        return "change: {kind: EXCLUSION_DEMAND, at: \"%s\"}\n".formatted(at);
    }

    @ParameterizedTest(name = "offers due {0}, received {1}: until {2}")
    @CsvSource({
        // 20 March in Martinique, 21 March in Paris
        "2027-03-15T12:00:00-04:00[America/Martinique], 2027-03-21T00:30:00+01:00[Europe/Paris], 2027-03-30T23:59:59-04:00",
        "2027-03-15T12:00:00-04:00[America/Martinique], 2027-03-21T03:59:59Z, 2027-03-30T23:59:59-04:00",
        "2027-03-15T12:00:00-04:00[America/Martinique], 2027-03-21T04:00:00Z, 2027-03-31T23:59:59-04:00",
        // 21 March in Paris, also when the letter was read on another day elsewhere
        "2027-03-15T12:00:00+01:00[Europe/Paris], 2027-03-20T19:30:00-04:00[America/Martinique], 2027-03-31T23:59:59+02:00",
        "2027-03-15T12:00:00+01:00[Europe/Paris], 2027-03-20T18:30:00-04:00[America/Martinique], 2027-03-30T23:59:59+02:00",
        // an offset equal to that of Paris is Paris
        "2027-03-15T12:00:00+01:00, 2027-03-20T19:30:00-04:00[America/Martinique], 2027-03-31T23:59:59+02:00",
    })
    void countsTheTenDaysAtTheConsultationsPlace(String offers, String received, String until) {
        LawAnswer answer = check(SOUND.replace(OFFERS, offers) + demanded(received));

        assertThat(section(answer, "change")).contains("safeLimit=" + until);
        assertThat(answer.unevaluated()).doesNotContain(ASKED);
    }

    @ParameterizedTest(name = "{0}, {1}, judged at {2}: {3}")
    @CsvSource({
        "applicationDeadline: '2027-03-10T12:00:00-04:00[America/Martinique]', id: vdl, 2027-03-01T10:00:00+01:00, true",
        "nature: SERVICES, 'id: vdl, zone: America/Martinique', 2027-03-01T10:00:00+01:00, true",
        "nature: SERVICES, id: vdl, '2027-03-01T05:00:00-04:00[America/Martinique]', true",
        "nature: SERVICES, id: vdl, 2027-03-01T10:00:00+01:00, false",
    })
    void asksForThePlaceWhenOnlyAnOffsetIsKnown(String field, String buyer, String at, boolean told) {
        LawAnswer answer = check(SOUND.replace(OFFERS, "2027-03-15T12:00:00-04:00")
                        .replace("nature: SERVICES", field)
                        .replace("id: vdl", buyer)
                        .replace("at: 2027-03-01T10:00:00+01:00", "at: " + at)
                + demanded("2027-03-21T00:30:00+01:00"));

        assertThat(section(answer, "change"))
                .contains("outcome=REPLACE_WITHIN_10_DAYS")
                .contains(told ? "safeLimit=2027-03-30T23:59:59-04:00" : "deadline=null");
        assertThat(answer.unevaluated().contains(ASKED)).isEqualTo(!told);
    }

    @Test
    void assumesParisForUniversalTime() {
        LawAnswer answer = check(SOUND.replace(OFFERS, "2027-03-15T11:00:00Z") + demanded("2027-03-20T23:30:00Z"));

        assertThat(section(answer, "change")).contains("safeLimit=2027-03-31T23:59:59+02:00");
        assertThat(answer.unevaluated()).doesNotContain(ASKED);
    }

    @ParameterizedTest(name = "offers due {0}, judged {1}: over {2}")
    @CsvSource({
        "2027-03-15T12:00:00-04:00[America/Martinique], 2027-03-01T03:59:59Z, false",
        "2027-03-15T12:00:00-04:00[America/Martinique], 2027-03-01T04:00:00Z, true",
        "2027-03-15T12:00:00+01:00[Europe/Paris], 2027-02-28T22:59:59Z, false",
        "2027-03-15T12:00:00+01:00[Europe/Paris], 2027-02-28T23:00:00Z, true",
    })
    void countsTheDaysOfAConventionAtTheConsultationsPlace(String offers, String at, boolean over) {
        LawAnswer answer = check(SOUND.replace(OFFERS, offers)
                .replace("at: 2027-03-01T10:00:00+01:00", "at: " + at)
                .replace("insertionKind: EI", "insertionKind: EI, conventionTo: 2027-02-28"));

        assertThat(answer.findings().stream().anyMatch(one -> one.code().equals("insertion.convention-not-in-force")))
                .isEqualTo(over);
    }

    /** One second late at its place is one second late everywhere. */
    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2027-03-15T17:00:00+01:00, IN_TIME",
        "2027-03-15T17:00:01+01:00, LATE_REJECTED",
        "'2027-03-15T12:00:00-04:00[America/Martinique]', IN_TIME",
        "2027-03-15T16:00:01Z, LATE_REJECTED",
    })
    void comparesInstantsIndependentlyOfTheirZone(String received, String outcome) {
        LawAnswer answer = check(SOUND.replace(OFFERS, MARTINIQUE)
                + "deposit: {startedAt: 2027-03-15T10:00:00+01:00, completedAt: \"%s\"}\n".formatted(received));

        assertThat(section(answer, "deposit")).contains("outcome=" + outcome);
    }
}
