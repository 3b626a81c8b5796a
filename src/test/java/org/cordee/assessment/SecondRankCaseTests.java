package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.SubcontractedFacts.ADAPTED;
import static org.cordee.assessment.SubcontractedFacts.AGENCY;
import static org.cordee.assessment.SubcontractedFacts.GIANT;
import static org.cordee.assessment.SubcontractedFacts.LEAD;
import static org.cordee.assessment.SubcontractedFacts.WORKSHOP;
import static org.cordee.assessment.SubcontractedFacts.amount;
import static org.cordee.assessment.SubcontractedFacts.codes;
import static org.cordee.assessment.SubcontractedFacts.later;
import static org.cordee.assessment.SubcontractedFacts.named;
import static org.cordee.assessment.SubcontractedFacts.of;
import static org.cordee.assessment.SubcontractedFacts.run;
import static org.cordee.assessment.SubcontractedFacts.to;

import java.util.List;
import java.util.UUID;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.consortium.Relation;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A subcontractor that subcontracts further (L2193-14): where its amount counts, which guarantee it needs, and who
 * reads it.
 */
class SecondRankCaseTests {

    private static Subcontract under(Firm above, Firm firm, UUID member, @Nullable Boolean guaranteed) {
        Subcontract first = to(firm, member, "40000.00", 0);
        return new Subcontract(
                first.memberId(),
                first.establishmentId(),
                first.nature(),
                first.amount(),
                first.hours(),
                false,
                false,
                List.of(),
                new SubcontractTerms(above.establishment(), guaranteed, null, null, null));
    }

    @Test
    void asksForABondForASecondRankSubcontractor() {
        Subcontract first = to(ADAPTED, LEAD, "50000.00", 0);

        assertThat(codes(run(of(first, under(ADAPTED, AGENCY, LEAD, null)))))
                .contains("subcontract.second-rank-guarantee");
        assertThat(codes(run(of(first, under(ADAPTED, AGENCY, LEAD, true)))))
                .doesNotContain("subcontract.second-rank-guarantee");
        assertThat(codes(run(of(first)))).doesNotContain("subcontract.second-rank-guarantee");
    }

    @Test
    void countsAnAmountOfTheSecondRankThereOnly() {
        SubcontractDeclaration chain = of(to(ADAPTED, LEAD, "50000.00", 0), under(ADAPTED, GIANT, LEAD, true));

        // 40 000 of the 50 000 that reached the quarter go on to an operator that does not count
        assertThat(amount(chain)).containsEntry("status", "NOT_MET").containsEntry("eligible", "210000.00");
    }

    @Test
    void showsSecondRankFindingsToTheMemberThatEngagesTheFirstRank() {
        AssessmentRun run = later(of(to(GIANT, WORKSHOP, "50000.00", 0), under(GIANT, ADAPTED, WORKSHOP, true)));

        assertThat(named(Relation.MEMBER, SampleFacts.WORKSHOP, run)).isTrue();
        assertThat(named(Relation.MEMBER, SampleFacts.INSERTION, run)).isFalse();
    }
}
