package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.FindingCases.ALONE;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-03: design-build goes to a consortium, and a part of a global contract to PME and craftsmen. */
class GlobalContractTests {

    private static String contract(String fields) {
        return SOUND.replace("buyer: {id: vdl}", "globalContract: {%s}\n  buyer: {id: vdl}".formatted(fields));
    }

    private static String[] ofTheRule(LawAnswer answer) {
        return answer.findings().stream()
                .filter(finding -> finding.rule().equals("T-03"))
                .map(finding -> finding.code() + " " + finding.severity())
                .toArray(String[]::new);
    }

    @Test
    void requiresAConsortiumForDesignBuild() {
        assertThat(ofTheRule(check(ALONE))).containsExactly("grouping.design-build-alone WARNING");
        assertThat(ofTheRule(check(ALONE.replace("DESIGN_BUILD}", "DESIGN_BUILD, groupingRequired: true}"))))
                .containsExactly("grouping.design-build-alone BLOCKER");
        assertThat(ofTheRule(check(ALONE.replace("DESIGN_BUILD}", "DESIGN_BUILD, infrastructure: true}"))))
                .isEmpty();
        assertThat(ofTheRule(check(ALONE.replace("DESIGN_BUILD", "PERFORMANCE"))))
                .isEmpty();
        assertFindings(check(contract("kind: DESIGN_BUILD")));
    }

    @Test
    void givesTheRemedyForASingleCandidate() {
        assertThat(findings(check(ALONE)))
                .contains(
                        "T-03 grouping.design-build-alone WARNING CONSORTIUM/C-A lot 1 {operators=1} {code=find-a-partner}");
    }

    @ParameterizedTest(name = "{0} % launched on {1}: {2}")
    @CsvSource({
        "20, 2027-02-01, ",
        "19.9999, 2027-02-01, T-03 buyer.pme-share-too-low",
        "19.9999, 2025-01-01, T-03 buyer.pme-share-too-low",
        "19.9999, 2024-12-31, ",
        "9.9999, 2024-12-31, T-03 buyer.pme-share-too-low",
        "0, 2027-02-01, T-03 buyer.pme-share-too-low",
    })
    void requiresAFifthForPmeFromALargeHolder(String share, String launched, String expected) {
        LawAnswer answer = check(contract("kind: PERFORMANCE, pmeSharePct: " + share)
                .replace("launchedOn: 2027-02-01", "launchedOn: " + launched));

        assertFindings(answer, expected == null ? new String[0] : new String[] {expected});
        assertThat(answer.verdict()).isEqualTo(LawAnswer.Verdict.CLEAR);
    }

    @Test
    void asksTheBuyerOnceAboutThePartForPme() {
        assertThat(findings(check(contract("kind: SECTOR, pmeSharePct: 12.50"))))
                .containsExactly("T-03 buyer.pme-share-too-low INFO LOT/1 lot 1 {percent=12.5}"
                        + " {code=ask-the-buyer-a-question}");
        assertFindings(check(contract("kind: SECTOR, pmeSharePct: 12.50, sectorException: true")));
        assertFindings(check(contract("kind: SECTOR")));
    }

    @Test
    void requiresNothingOfAHolderThatIsAPme() {
        String small = ALONE.replace("DESIGN_BUILD}", "SECTOR, pmeSharePct: 5}");

        assertThat(ofTheRule(check(small))).isEmpty();
        assertThat(ofTheRule(check(small.replace("headcount: 31", "headcount: 6000"))))
                .containsExactly("buyer.pme-share-too-low INFO");
        // an unknown figure does not exempt it
        assertThat(ofTheRule(check(small.replace("headcount: 31, ", ""))))
                .containsExactly("buyer.pme-share-too-low INFO");
    }
}
