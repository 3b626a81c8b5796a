package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.FindingDifferences.EI;
import static org.cordee.law.rules.FindingDifferences.GROUPING;
import static org.cordee.law.rules.FindingDifferences.LOT;
import static org.cordee.law.rules.FindingDifferences.changed;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CompositionChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6 and D7: the other candidacies, and the changes allowed in the composition. */
class CompositionTests {

    private static final CheckingCases CHECKING = SampleCases.CHECKING;

    @ParameterizedTest(name = "{0} to change a grouping at {1}")
    @CsvSource({
        "FREE, 2027-03-15T11:59:59+01:00",
        "NOT_ADMISSIBLE, 2027-03-15T12:00:00+01:00",
    })
    void freezesTheCompositionAtTheSecondOfTheDeadline(String outcome, ZonedDateTime at) {
        CompositionChange change =
                SampleChanges.of(CompositionChange.Kind.WITHDRAWAL, CompositionChange.Cause.VOLUNTARY, "EI1", at);

        assertThat(change(change).get("outcome")).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "received {0}, replaced {1}: expired {2}, by {3}, safely by {4}")
    @CsvSource({
        "2027-04-06T09:00:00+02:00, 2027-04-16T23:59:59+02:00, false, 2027-04-16, 2027-04-16",
        "2027-04-06T09:00:00+02:00, 2027-04-17T00:00:00+02:00, true, 2027-04-16, 2027-04-16",
        "2027-04-21T23:59:59+02:00, 2027-05-03T23:59:59+02:00, false, 2027-05-03, 2027-05-01",
        "2027-04-21T23:59:59+02:00, 2027-05-04T00:00:00+02:00, true, 2027-05-03, 2027-05-01",
        "2027-04-22T00:00:00+02:00, 2027-05-03T23:59:59+02:00, false, 2027-05-03, 2027-05-02",
        "2027-04-23T22:30:00Z, 2027-05-04T23:59:59+02:00, false, 2027-05-04, 2027-05-04",
    })
    void givesTenDaysFromReceiptToReplaceAMember(
            ZonedDateTime received, ZonedDateTime replaced, boolean expired, String legal, String safe) {
        Map<?, ?> answer = change(SampleChanges.demanded("EI1", received, "P1", replaced));

        assertThat(answer.get("expired")).isEqualTo(expired);
        assertThat(answer.get("deadline").toString())
                .contains("legalLimit=" + legal + "T23:59:59+02:00", "safeLimit=" + safe + "T23:59:59+02:00");
    }

    @Test
    void asksForANewLeadAmongTheMembersThatStay() {
        ZonedDateTime before = ZonedDateTime.parse("2027-03-10T12:00:00+01:00");
        CompositionChange toAPartner = SampleChanges.leadGoes("G1", "EI1", before);
        CompositionChange toAStranger = SampleChanges.leadGoes("G1", "P1", before);

        assertThat(codes(CHECKING.check(changed(toAPartner)))).doesNotContain("change.new-lead-not-member");
        assertThat(codes(CHECKING.check(changed(toAStranger)))).contains("change.new-lead-not-member");
    }

    private static List<String> codes(LawAnswer answer) {
        return answer.findings().stream().map(Finding::code).toList();
    }

    private static Map<?, ?> change(CompositionChange change) {
        return (Map<?, ?>) CHECKING.check(changed(change)).sections().get("change");
    }

    @ParameterizedTest(name = "forbidden {0}, lots {1}, lead {2}, member {3}, signatory {4}, {5}: {6}")
    @CsvSource({
        "false, 1, G1, X, none, DRAFTING, lead.twice-on-the-lot",
        "true, 1, G1, X, none, DRAFTING, lead.twice-on-the-lot",
        "false, 2, G1, X, none, DRAFTING, lead.of-another-lot",
        "false, 1, G1, X, none, ABANDONED, ",
        "false, 1, X, X, person-EI1, DRAFTING, ",
        "false, 1, X, X, person-G1, DRAFTING, representative.of-two-candidates",
        "false, 2, X, X, person-G1, DRAFTING, ",
        "false, 1, X, X, G1, DRAFTING, representative.of-two-candidates",
        "true, 1, X, EI1, none, DRAFTING, participation.forbidden",
        "false, 1, X, EI1, none, DRAFTING, participation.in-both",
        "true, 2, X, EI1, none, DRAFTING, ",
        "true, 1, EI1, EI1, none, DRAFTING, participation.forbidden",
        "true, 1, X, Y, none, DRAFTING, ",
    })
    void judgesEachOtherLivingCandidacy(
            boolean forbidden, String lot, String lead, String member, String signatory, String state, String code) {
        CaseCandidacy other = new CaseCandidacy(
                "C-B", List.of(lot), lead, List.of(lead, member), List.of(signatory), List.of(), state, false);

        LawAnswer answer = CHECKING.check(SampleCases.of(
                SampleCases.consultation(CaseConsultation.Procedure.OPEN, forbidden),
                List.of(LOT),
                List.of(SampleCases.BIG, EI),
                GROUPING,
                List.of(other),
                null));

        assertThat(answer.findings().stream()
                        .filter(finding -> finding.rule().startsWith("G-"))
                        .map(Finding::code))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
