package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D1 to D3: the standing of an operator on the day judged. */
class StandingTests {

    private static final CachedTables TABLES = new CachedTables(SampleCases.TABLES);
    private static final CaseOperator.Insertion ORDINARY = SampleCases.insertion(InsertionKind.NONE, null, null, null);

    private static OperatorStanding of(CaseOperator organisation) {
        return new CaseJudgement(SampleCases.of(List.of(), List.of(organisation), null), TABLES)
                .standing(organisation.id());
    }

    @ParameterizedTest(name = "{0} persons, turnover {1}, balance {2}: {3}")
    @CsvSource({
        "9, 2000000, 2000000.01, MICRO",
        "9.99, 2000000.01, 2000000, MICRO",
        "9, 2000000.01, 2000000.01, PME",
        "10, 0, 0, PME",
        "249, 50000000, 43000000.01, PME",
        "249, 62000000, 41000000, PME",
        "249.99, 50000000.01, 43000000, PME",
        "249, 50000000.01, 43000000.01, ETI",
        "250, 0, 0, ETI",
        "4999, 1500000000, 2000000000.01, ETI",
        "4999, 1500000000.01, 2000000000, ETI",
        "4999, 1500000000.01, 2000000000.01, GE",
        "5000, 0, 0, GE",
        "5000, , , GE",
        "48, 2400000, , PME",
        "9, , 2000000.01, PME",
        "9, , , UNKNOWN",
        "48, , , UNKNOWN",
        ", 1000, 1000, UNKNOWN",
    })
    void givesASizeOnlyWhenNoOtherIsPossible(String headcount, String turnover, String balance, String size) {
        OperatorStanding standing = of(SampleCases.firm("P", SampleCases.figures(headcount, turnover, balance)));

        assertThat(standing.size()).isEqualTo(size);
        assertThat(standing.missing().isEmpty()).isEqualTo(!size.equals("UNKNOWN"));
    }

    @Test
    void measuresASubsidiaryByItsGroup() {
        EnterpriseFigures own = SampleCases.figures("40", "6000000", "3000000");
        EnterpriseFigures group = SampleCases.figures("250", "6000000", "3000000");

        OperatorStanding standing =
                of(SampleCases.organisation("F", own, "552100554", group, List.of(), null, EssStatus.NONE, ORDINARY));

        assertThat(standing.size()).isEqualTo("ETI");
        assertThat(standing.procurementPme()).isFalse();
        assertThat(standing.isEligible()).isFalse();
    }

    @ParameterizedTest(name = "{0} persons of an unknown group: PME {1}, may count {2}")
    @CsvSource({"249, , true", "250, false, false"})
    void excludesAnEnterpriseTooBigByItselfFromPme(String persons, Boolean pme, boolean may) {
        EnterpriseFigures own = SampleCases.figures(persons, "6000000", "3000000");

        OperatorStanding standing = of(SampleCases.organisation(
                "F", own, "552100554", EnterpriseFigures.UNKNOWN, List.of(), null, EssStatus.NONE, ORDINARY));

        assertThat(standing.size()).isEqualTo("UNKNOWN");
        assertThat(standing.procurementPme()).isEqualTo(pme);
        assertThat(standing.mayBeEligible()).isEqualTo(may);
    }

    @ParameterizedTest(name = "turnover {0}, balance {1} of a group of 48: PME {2}")
    @CsvSource({"50000000, 43000000.01, ", "50000000.01, 43000000, ", "50000000.01, 43000000.01, false"})
    void usesOwnFiguresAsMinimumOfAnUnknownGroup(String turnover, String balance, Boolean pme) {
        EnterpriseFigures own = SampleCases.figures("10", turnover, balance);
        EnterpriseFigures group = SampleCases.figures("48", null, null);

        OperatorStanding standing =
                of(SampleCases.organisation("F", own, "552100554", group, List.of(), null, EssStatus.NONE, ORDINARY));

        assertThat(standing.procurementPme()).isEqualTo(pme);
    }

    @ParameterizedTest(name = "a partner of {1} persons with {0} %: PME {2}")
    @CsvSource({
        "24.9999, 10000, true",
        "25, 804, false",
        "25, 800, false",
        "25, 799.96, true",
        "50, 400, false",
        "50, 399.98, true",
        "50.0001, 200, false",
        "50.0001, 199, true",
    })
    void addsPartnersProRataAndLinkedEnterprisesWhole(String share, String persons, boolean pme) {
        CaseOperator.Partner partner =
                new CaseOperator.Partner(Percentage.of(share), SampleCases.figures(persons, "0", "0"));

        OperatorStanding standing = of(SampleCases.organisation(
                "F",
                SampleCases.figures("50", "6000000", "3000000"),
                null,
                EnterpriseFigures.UNKNOWN,
                List.of(partner),
                null,
                EssStatus.NONE,
                ORDINARY));

        assertThat(standing.procurementPme()).isEqualTo(pme);
        assertThat(standing.size()).isEqualTo("PME");
    }

    @ParameterizedTest(name = "{0} % in public hands: PME {1}")
    @CsvSource({"24.9999, true", "25, false"})
    void excludesAnEnterpriseInPublicHandsFromPme(String owned, boolean pme) {
        OperatorStanding standing = of(SampleCases.organisation(
                "F",
                SampleCases.figures("50", "6000000", "3000000"),
                null,
                EnterpriseFigures.UNKNOWN,
                List.of(),
                Percentage.of(owned),
                EssStatus.NONE,
                ORDINARY));

        assertThat(standing.procurementPme()).isEqualTo(pme);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "EI, 2026-01-01, 2027-03-01, IAE",
        "ACI, 2027-03-01, , IAE",
        "AI, , , IAE",
        "ETTI, , 2028-01-01, IAE",
        "EI, 2026-01-01, 2027-02-28, ",
        "EI, 2027-03-02, 2028-01-01, ",
        "EA, , 2027-03-01, HANDICAP",
        "EATT, , , HANDICAP",
        "ESAT, , , HANDICAP",
        "ESAT, , 2027-02-28, ",
        "EITI, , , ",
        "GEIQ, , , ",
        "SEP, , , ",
        "REGIE, , , ",
        "NONE, , , ",
    })
    void countsAStructureForTheDaysOfItsConvention(InsertionKind kind, LocalDate from, LocalDate to, String category) {
        OperatorStanding standing = of(SampleCases.organisation(
                "S",
                SampleCases.figures("6100", "1700000000", "2100000000"),
                EssStatus.NONE,
                SampleCases.insertion(kind, from, to, null)));

        assertThat(standing.categories()).isEqualTo(category == null ? List.of() : List.of(category));
    }

    @ParameterizedTest(name = "{0} as {1}, {2} to {3}, asked {4}, created {5}: {6} {7}")
    @CsvSource({
        "ASSOCIATION, NONE, , , , , true, none",
        "SCOP, NONE, , , , , true, none",
        "SA, COOPERATIVE, , , , , true, none",
        "SA, MUTUAL, , , , , true, none",
        "SA, FOUNDATION, , , , , true, none",
        "SAS, NONE, , , , , false, none",
        "CCAS, ASSOCIATION, , , , , false, none",
        "SAS, ESS_COMPANY, , , , , true, none",
        "SAS, ESS_COMPANY, , 2027-02-28, , , false, ess.proof-not-in-force",
        "SAS, ESUS, , 2027-03-01, , , true, none",
        "SAS, ESUS, , 2027-02-28, , , false, ess.accreditation-not-in-force",
        "SAS, ESUS, 2027-03-02, , , , false, ess.accreditation-not-in-force",
        "SAS, ESUS, 2022-03-02, , , 2010-01-01, true, none",
        "SAS, ESUS, 2022-03-01, , , 2010-01-01, false, ess.accreditation-not-in-force",
        "SAS, ESUS, 2025-03-02, , , 2024-01-01, true, none",
        "SAS, ESUS, 2025-03-01, , , 2024-01-01, false, ess.accreditation-not-in-force",
        "SAS, ESUS, , , 2027-01-01, 2010-01-01, true, none",
        "SAS, ESUS, , , 2027-01-02, 2010-01-01, false, ess.accreditation-not-in-force",
        "SAS, ESUS, , , , , false, ess.accreditation-not-shown",
    })
    void recognisesEssStatusByFormMentionOrAccreditation(
            String form,
            EssStatus status,
            LocalDate from,
            LocalDate to,
            LocalDate asked,
            LocalDate created,
            boolean ess,
            String code) {
        CaseOperator organisation = new CaseOperator(
                "E",
                true,
                "E",
                form,
                SampleCases.figures("5000", "0", "0"),
                null,
                EnterpriseFigures.UNKNOWN,
                List.of(),
                null,
                created,
                false,
                new CaseOperator.Ess(status, from, to, asked, null),
                ORDINARY,
                List.of(),
                List.of(),
                List.of());
        CaseJudgement matter = new CaseJudgement(SampleCases.of(List.of(), List.of(organisation), null), TABLES);

        assertThat(matter.standing("E").ess()).isEqualTo(ess);
        assertThat(new OperatorStandings(matter).essStatus(organisation).text("code"))
                .isEqualTo(code);
    }
}
