package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D4: eligibility holds on the later of the day judged and the application or offer deadline; a lapse before blocks now. */
class ReservedLotDayTests {

    private static final String RESERVED = SOUND.replace("{number: \"1\",", "{number: \"1\", reservation: L2113_13,")
            .replace(
                    "name: Grand Ouvrage,",
                    "name: Grand Ouvrage, insertionKind: EI, disadvantagedWorkerRatio: 0.55, insertionStaffRatio: 0.50,");

    private static List<String> eligibility(String dates, String... replaced) {
        String text = RESERVED.replace("name: Atelier du Pont,", "name: Atelier du Pont, " + dates);
        for (int at = 0; at < replaced.length; at += 2) {
            text = text.replace(replaced[at], replaced[at + 1]);
        }
        return findings(check(text)).stream()
                .filter(finding -> finding.startsWith("R-02"))
                .toList();
    }

    @ParameterizedTest(name = "{0}: blocks {1}")
    @CsvSource({
        "'conventionTo: 2027-03-15,', false",
        "'conventionTo: 2027-03-14,', true",
        "'conventionFrom: 2027-03-15,', false",
        "'conventionFrom: 2027-03-16,', true",
        "'conventionFrom: 2026-01-01, conventionTo: 2027-12-31,', false",
    })
    void judgesAConventionOnTheDayOfTheOffers(String dates, boolean blocks) {
        assertThat(eligibility(dates).stream().anyMatch(one -> one.contains("reserved-lot.not-eligible BLOCKER")))
                .isEqualTo(blocks);
    }

    @Test
    void saysWhenTheProofEndsAndWhenItIsNeeded() {
        assertThat(eligibility("conventionTo: 2027-03-14,"))
                .containsExactly("R-02 reserved-lot.not-eligible BLOCKER ORGANISATION/90240037300012 lot 1"
                        + " {reservation=L2113_13, insertionKind=NONE, ratio=55, minRatio=50, endsOn=2027-03-14,"
                        + " neededOn=2027-03-15} {code=replace-by-eligible}");
        LawAnswer answer =
                check(RESERVED.replace("name: Atelier du Pont,", "name: Atelier du Pont, conventionTo: 2027-03-14,"));
        assertThat(LawTexts.in(Locale.FRENCH).finding(answer.findings().get(0))).contains("14/03/2027", "15/03/2027");
    }

    @Test
    void judgesOnTheLaterOfApplicationAndOfferAndOfTheDayItself() {
        String application = "applicationDeadline: 2027-03-20T12:00:00+01:00[Europe/Paris]\n  nature: SERVICES";

        assertThat(eligibility("conventionTo: 2027-03-19,", "nature: SERVICES", application))
                .hasSize(1);
        assertThat(eligibility("conventionTo: 2027-03-20,", "nature: SERVICES", application))
                .isEmpty();
        assertThat(eligibility(
                        "conventionTo: 2027-03-20,", "at: 2027-03-01T10:00:00+01:00", "at: 2027-03-21T10:00:00+01:00"))
                .hasSize(1);
        assertThat(eligibility(
                        "conventionTo: 2027-03-21,", "at: 2027-03-01T10:00:00+01:00", "at: 2027-03-21T10:00:00+01:00"))
                .isEmpty();
    }

    @Test
    void judgesAnEssProofOnTheDayOfTheOffersToo() {
        String ess = SOUND.replace(
                        "amount: 600000.00,",
                        "amount: 600000.00, reservation: L2113_15, exclusivelyListedServices: true, durationMonths: 36,")
                .replace("{id: vdl}", "{id: vdl, isContractingAuthority: true}")
                .replace("headcount: 6100", "essStatus: ASSOCIATION, essMissionStatement: true, headcount: 6100")
                .replace(
                        "headcount: 48,",
                        "essStatus: ESUS, essFrom: 2026-01-01, essTo: %s, essMissionStatement: true, headcount: 48,");

        assertThat(findings(check(ess.formatted("2027-03-14"))).stream().filter(one -> one.contains("not-eligible")))
                .singleElement()
                .asString()
                .contains("endsOn=2027-03-14, neededOn=2027-03-15");
        assertThat(findings(check(ess.formatted("2027-03-15")))).noneMatch(one -> one.contains("not-eligible"));
    }
}
