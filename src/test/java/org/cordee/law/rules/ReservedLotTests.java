package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D4 in a case: the operators admitted on a reserved lot, and the further conditions of L2113-15 and -16. */
class ReservedLotTests {

    private static final String ESS = "reservation: L2113_15, exclusivelyListedServices: true, durationMonths: 36,";
    private static final String RESERVED = SOUND.replace("capacities: {}", "")
            .replace(", }", "}")
            .replace("headcount: 6100", "essStatus: ASSOCIATION, essMissionStatement: true, headcount: 6100")
            .replace("headcount: 48,", "essStatus: ASSOCIATION, essMissionStatement: true, headcount: 48,")
            .replace("{id: vdl}", "{id: vdl, isContractingAuthority: true}")
            .replace("amount: 600000.00,", "amount: 600000.00, " + ESS);

    @Test
    void admitsTheSocialEconomyWithItsMission() {
        assertFindings(check(RESERVED));
        assertFindings(
                check(RESERVED.replace("true, headcount: 48", "false, headcount: 48")), "R-05 reserved-lot.no-mission");
        assertFindings(
                check(RESERVED.replace("essMissionStatement: true, headcount: 48", "headcount: 48")),
                "R-05 reserved-lot.mission-not-declared");
        assertFindings(
                check(RESERVED.replace("isContractingAuthority: true", "isContractingAuthority: false")),
                "R-05 reserved-lot.buyer-may-not",
                "R-05 reserved-lot.buyer-may-not");
        assertFindings(
                check(RESERVED.replace("exclusivelyListedServices: true", "exclusivelyListedServices: false")),
                "R-05 reserved-lot.services-not-listed",
                "R-05 reserved-lot.services-not-listed");
        assertThat(findings(check(RESERVED.replace("durationMonths: 36", "durationMonths: 37"))))
                .containsExactlyInAnyOrder(
                        "R-05 reserved-lot.too-long MAJOR ORGANISATION/90240000100019 lot 1 {months=37, maxMonths=36}"
                                + " {code=ask-buyer-about-reservation}",
                        "R-05 reserved-lot.too-long MAJOR ORGANISATION/90240037300012 lot 1 {months=37, maxMonths=36}"
                                + " {code=ask-buyer-about-reservation}");
        assertFindings(check(RESERVED.replace("durationMonths: 36,", "")));
    }

    @ParameterizedTest(name = "won of {0} on {1}: {2}")
    @CsvSource({
        "vdl, 2024-03-01, reserved-lot.won-before",
        "vdl, 2024-02-29, ",
        "other, 2024-03-01, reserved-lot.won-before-elsewhere",
        "other, 2024-02-29, ",
    })
    void refusesAnOperatorThatWonWithinThreeYears(String buyer, String on, String code) {
        LawAnswer answer = check(RESERVED.replace(
                "headcount: 48,",
                "previousReservedAwards: [{buyer: %s, on: %s}], headcount: 48,".formatted(buyer, on)));

        assertFindings(answer, code == null ? new String[0] : new String[] {"R-05 " + code});
    }

    @Test
    void treatsAnUnnamedBuyerAsTheSame() {
        assertFindings(
                check(RESERVED.replace("headcount: 48,", "previousReservedAwards: [{on: 2026-01-01}], headcount: 48,")),
                "R-05 reserved-lot.won-before");
        assertFindings(
                check(RESERVED.replace("id: vdl, ", "")
                        .replace(
                                "headcount: 48,",
                                "previousReservedAwards: [{buyer: x, on: 2026-01-01}], headcount: 48,")),
                "R-05 reserved-lot.won-before");
    }

    @Test
    void judgesEveryMemberAndEverySubcontractor() {
        String reserved = SOUND.replace("{number: \"1\",", "{number: \"1\", reservation: L2113_13,");
        String contract =
                "  subcontracts: [{from: \"90240000100019\", siret: \"90240074600019\", lot: \"%s\", amount: 1.00%s}]\n";
        String lead = "R-02 reserved-lot.not-eligible BLOCKER ORGANISATION/90240000100019 lot 1"
                + " {reservation=L2113_13, insertionKind=NONE, minRatio=50} {code=replace-by-eligible}";

        assertThat(findings(check(reserved))).containsExactly(lead);
        assertThat(findings(check(reserved + contract.formatted("1", ""))))
                .containsExactlyInAnyOrder(lead, lead.replace("90240000100019", "90240074600019"));
        assertThat(findings(check(reserved + contract.formatted("1", ", accessory: true"))))
                .containsExactlyInAnyOrder(
                        lead, lead.replace("90240000100019", "90240074600019").replace("BLOCKER", "WARNING"));
        assertThat(findings(check(reserved + contract.formatted("2", "")))).containsExactly(lead);
        assertThat(findings(check(reserved.replace("disadvantagedWorkerRatio: 0.55, ", ""))))
                .contains("R-02 reserved-lot.to-review MAJOR ORGANISATION/90240037300012 lot 1"
                        + " {reservation=L2113_13, insertionKind=EI, minRatio=50} {code=show-proof}");
        assertThat(findings(
                        check(reserved.replace("disadvantagedWorkerRatio: 0.55", "disadvantagedWorkerRatio: 0.495"))))
                .contains(
                        "R-02 reserved-lot.not-eligible BLOCKER ORGANISATION/90240037300012 lot 1"
                                + " {reservation=L2113_13, insertionKind=EI, ratio=49.5, minRatio=50} {code=replace-by-eligible}");
    }
}
