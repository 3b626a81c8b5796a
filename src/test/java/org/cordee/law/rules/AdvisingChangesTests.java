package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.LawCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D7 asked alone gives the same answer as in a whole case. */
class AdvisingChangesTests {

    private static final AdvisingChanges LAW = new AdvisingChanges(SampleCases.TABLES);
    private static final CaseLot LOT = SampleCases.lot("1", "600000", "8", "30");

    @ParameterizedTest(name = "{0} for {1} in {2}: {3} by {4}")
    @CsvSource({
        "WITHDRAWAL, VOLUNTARY, OPEN, NOT_ADMISSIBLE, R2142-26",
        "REPLACEMENT, VOLUNTARY, NEGOTIATED, ASK_BUYER_AUTHORISATION, R2142-26 al. 2",
        "WITHDRAWAL, IMPOSSIBILITY_NOT_OWN, OPEN, PROVE_FIRST, R2142-26 al. 1",
        "WITHDRAWAL, EXCLUSION_GROUND, OPEN, REPLACE_WITHIN_10_DAYS, 'L2141-12, L2141-13'",
    })
    void advisesOnAChangeAfterTheFreeze(
            CompositionChange.Kind kind,
            CompositionChange.Cause cause,
            CaseConsultation.Procedure procedure,
            String outcome,
            String article) {
        ChangeAdvice advice = LAW.advise(changing(kind, cause, procedure, "2027-03-20T10:00:00+01:00"));

        assertThat(advice.outcome()).isEqualTo(outcome);
        assertThat(advice.article()).isEqualTo(article);
        assertThat(advice.safeLimit()).isNull();
        assertThat(advice.newLeadMissing()).isFalse();
    }

    @Test
    void asksForAnotherLeadWhenTheLeadLeaves() {
        ChangeAdvice advice = LAW.advise(changing(
                CompositionChange.Kind.LEAD_WITHDRAWAL,
                CompositionChange.Cause.VOLUNTARY,
                CaseConsultation.Procedure.OPEN,
                "2027-03-10T10:00:00+01:00"));

        assertThat(advice.outcome()).isEqualTo("FREE");
        assertThat(advice.newLeadMissing()).isTrue();
    }

    @Test
    void givesBothReadingsOfTheTenDays() {
        ChangeAdvice advice = LAW.advise(changing(
                CompositionChange.Kind.EXCLUSION_DEMAND,
                CompositionChange.Cause.EXCLUSION_GROUND,
                CaseConsultation.Procedure.OPEN,
                "2027-04-21T23:59:59+02:00"));

        assertThat(advice.safeLimit()).isEqualTo(OffsetDateTime.parse("2027-05-01T23:59:59+02:00"));
        assertThat(advice.legalLimit()).isEqualTo(OffsetDateTime.parse("2027-05-03T23:59:59+02:00"));
        assertThat(advice.documents()).contains("DC2_OF_REPLACEMENT");
        assertThat(advice.expired()).isFalse();
    }

    private static LawCase changing(
            CompositionChange.Kind kind,
            CompositionChange.Cause cause,
            CaseConsultation.Procedure procedure,
            String at) {
        return SampleCases.of(
                SampleCases.consultation(procedure, false),
                List.of(LOT),
                List.of(SampleCases.BIG, SampleCases.SMALL),
                SampleCases.consortium(
                        List.of(LOT),
                        List.of(
                                SampleCases.member("G1", "1", "80", "480000", 0, 800, 0),
                                SampleCases.member("P1", "1", "20", "120000", 0, 200, 0)),
                        List.of(),
                        List.of()),
                List.of(),
                SampleChanges.of(kind, cause, "P1", ZonedDateTime.parse(at)));
    }
}
