package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D10: the 25 % counts a PME of rec. 2003/361/CE, as procurement law means it (R2151-13), and not the INSEE category. */
class CountingPmeTests {

    /** Lot 2 alone decides: its second half is the partner's, an ordinary firm of 48 persons. */
    private static final String ONE_LOT = SOUND.replace("lots: [\"1\", \"2\"]", "lots: [\"2\"]")
            .replaceAll("    - \\{siret: \"\\d+\", lot: \"1\".*\\n", "")
            .replace(", insertionKind: EI, disadvantagedWorkerRatio: 0.55, insertionStaffRatio: 0.50", "");

    private static String amount(String more) {
        return section(check(ONE_LOT.replace("name: Atelier du Pont,", "name: Atelier du Pont, " + more)), "targets");
    }

    @Test
    void countsAFirmThatIsAPme() {
        assertThat(amount("")).contains("amount={status=MET, eligible=50000.00");
    }

    @ParameterizedTest(name = "{0} % in public hands: {1}")
    @CsvSource({"24.9999, 'status=MET, eligible=50000.00'", "25, 'status=NOT_MET, eligible=0.00'"})
    void countsNoFirmInPublicHands(String owned, String target) {
        assertThat(amount("publicOwnershipPct: " + owned + ",")).contains("amount={" + target);
    }

    @ParameterizedTest(name = "linked to {0} persons: {1}")
    @CsvSource({"201, 'status=MET, eligible=50000.00'", "202, 'status=NOT_MET, eligible=0.00'"})
    void countsNoFirmThatIsTooBigWithItsLinkedEnterprises(String persons, String target) {
        assertThat(amount("partnerEnterprises: [{sharePct: 60, headcount: %s, turnover: 0, balanceSheet: 0}],"
                        .formatted(persons)))
                .contains("amount={" + target);
    }

    @ParameterizedTest(name = "a partner of {0} % with 808 persons: {1}")
    @CsvSource({"24.9999, 'status=MET, eligible=50000.00'", "25, 'status=NOT_MET, eligible=0.00'"})
    void countsPartnersProRataFromAQuarterOn(String share, String target) {
        assertThat(amount("partnerEnterprises: [{sharePct: %s, headcount: 808, turnover: 0, balanceSheet: 0}],"
                        .formatted(share)))
                .contains("amount={" + target);
    }

    @Test
    void givesTheLowerBoundWhenTheFiguresOfTheGroupAreMissing() {
        assertThat(amount("parentSiren: \"552100554\","))
                .contains("amount={status=NOT_COMPUTABLE, eligible=0.00")
                .contains("missing=[organisations[90240037300012].groupBalance");
        assertThat(amount("partnerEnterprises: [{sharePct: 30}],"))
                .contains("amount={status=NOT_COMPUTABLE, eligible=0.00")
                .contains("missing=[organisations[90240037300012].partnerEnterprises]");
    }

    @Test
    void showsTheInseeSizeBesideTheAnswerThatCounts() {
        LawAnswer answer =
                check(ONE_LOT.replace("name: Atelier du Pont,", "name: Atelier du Pont, publicOwnershipPct: 51,"));

        assertThat(section(answer, "members"))
                .contains("size=PME, procurementPme=false")
                .contains("eligibility=[]");
    }

    @Test
    void countsAMicroenterpriseAsTpeUnlessItsPartnersMakeItAPme() {
        String micro = ONE_LOT.replace(
                "headcount: 48, turnover: 2400000.00, balanceSheet: 1200000.00",
                "headcount: 9, turnover: 1, balanceSheet: 1%s");

        assertThat(section(check(micro.formatted("")), "members")).contains("eligibility=[TPE]");
        assertThat(section(
                        check(micro.formatted(
                                ", partnerEnterprises: [{sharePct: 60, headcount: 1, turnover: 0, balanceSheet: 0}]")),
                        "members"))
                .contains("size=MICRO")
                .contains("eligibility=[PME]");
    }
}
