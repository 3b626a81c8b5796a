package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;
import static org.cordee.law.rules.SoundCase.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator is an enterprise (R2142-19): under the number of any of its establishments it is the same member. */
class OneOperatorTests {

    /** Another establishment of the lead's enterprise, and another of the partner's. */
    private static final String LEAD_OFFICE = "90240000100027";

    private static final String PARTNER_OFFICE = "90240037300020";
    private static final String STRANGER = "90240074600019";
    private static final String NAMED = "lead: \"90240000100019\"";

    @Test
    void recognisesTheLeadByAnyEstablishment() {
        assertFindings(with(NAMED, "lead: \"" + LEAD_OFFICE + "\""));
        assertFindings(
                with(NAMED, "lead: \"" + STRANGER + "\""),
                "G-06 grouping.lead-not-member",
                "G-06 grouping.lead-not-member");
        assertFindings(
                with(NAMED, "state: DRAFTING"), "G-06 grouping.lead-not-member", "G-06 grouping.lead-not-member");
    }

    @Test
    void computesTheLeadsLiabilityByAnyEstablishment() {
        assertThat(section(with(NAMED, "lead: \"" + LEAD_OFFICE + "\""), "members"))
                .isEqualTo(section(check(SOUND), "members"))
                .contains("JOINT_LEAD_SEVERAL=700000.00");
    }

    @Test
    void assignsAnEssentialTaskByAnyEstablishment() {
        String task = "nature: SERVICES\n  essentialTasks: [{task: pose, by: \"%s\"}]";

        assertFindings(with("nature: SERVICES", task.formatted(PARTNER_OFFICE)));
        assertFindings(
                with("nature: SERVICES", task.formatted(STRANGER)), "G-09 grouping.essential-task-subcontracted");
    }

    @Test
    void recognisesTheNewLeadByAnyEstablishment() {
        String gone =
                "change: {kind: LEAD_WITHDRAWAL, subject: \"%s\", at: 2027-03-14T10:00:00+01:00, newLead: \"%s\"}";

        assertThat(codes(and(gone.formatted(LEAD_OFFICE, PARTNER_OFFICE))))
                .doesNotContain("change.new-lead-not-member");
        assertThat(codes(and(gone.formatted(LEAD_OFFICE, "90240000100019")))).contains("change.new-lead-not-member");
    }

    @Test
    void recognisesMembersAndSubcontractorsByAnyEstablishment() {
        String contract =
                "  subcontracts: [{from: \"90240000100019\", siret: \"" + STRANGER + "\", lot: \"1\", amount: 1.00}]\n";
        String demand = "change: {kind: EXCLUSION_DEMAND, subject: \"%s\", at: 2027-03-16T10:00:00+01:00}";

        assertThat(findings(and(contract + demand.formatted("90240074600027"))).toString())
                .contains("X-02 change.replace-within-10-days");
        assertThat(article(and(contract + demand.formatted("90240074600027")))).isEqualTo("L2141-14");
        assertThat(article(and(contract + demand.formatted(PARTNER_OFFICE)))).isEqualTo("L2141-13");
    }

    @ParameterizedTest(name = "the partner is {0}, the buyer invited {1}: {2}")
    @CsvSource({
        "90240037300012, 90240037300020, ASK_BUYER_AUTHORISATION",
        "90240037300012, 90240074600019, NOT_ADMISSIBLE",
    })
    void recognisesInvitedCandidatesByAnyEstablishment(String partner, String invited, String outcome) {
        LawAnswer answer = check(SOUND.replace("nature: SERVICES", "nature: SERVICES\n  procedure: NEGOTIATED")
                + "change: {kind: BECOMES_GROUPING, at: 2027-03-16T10:00:00+01:00, partners: [\"%s\"], invited: [\"%s\"]}\n"
                        .formatted(partner, invited));

        assertThat(section(answer, "change")).contains("outcome=" + outcome);
    }

    private static List<String> codes(LawAnswer answer) {
        return answer.findings().stream().map(Finding::code).toList();
    }

    private static String article(LawAnswer answer) {
        return answer.findings().stream()
                .filter(finding -> finding.rule().equals("X-02"))
                .findFirst()
                .orElseThrow()
                .article();
    }
}
