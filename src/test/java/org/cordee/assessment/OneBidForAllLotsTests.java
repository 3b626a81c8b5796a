package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.SubcontractedFacts.codes;

import java.util.List;
import java.util.Objects;
import org.cordee.assessment.SampleFacts.Firm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.shared.Ids;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.GlobalTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A candidacy on another lot is listed where the documents forbid several candidacies for all lots together, and its
 * identity stays hidden.
 */
class OneBidForAllLotsTests {

    private static ConsortiumCaseFacts facts(@Nullable Boolean forbidden, boolean joined, RivalCandidacy... rivals) {
        ConsortiumCaseFacts facts = SampleFacts.of(
                ConsortiumState.AGREED, true, List.of(rivals), List.of(DocumentFactsSample.RIVAL), "80", "12", "8");
        ConsultationContent known = facts.consultation().content();
        return DocumentFactsSample.consulted(
                facts,
                known.with(new DocumentTerms(
                        null, false, List.of(), true, null, null, forbidden, joined, GlobalTerms.UNKNOWN)));
    }

    /** Returns a candidacy for a lot that the consortium does not answer. */
    private static RivalCandidacy elsewhere(Firm lead, Firm... others) {
        RivalCandidacy here = SampleFacts.rival(lead, others);
        return new RivalCandidacy(
                here.consortiumId(),
                here.leadOrganisationId(),
                here.leadEstablishmentId(),
                here.members().stream()
                        .map(place ->
                                new RivalCandidacy.Place(Ids.next(), place.organisationId(), place.establishmentId()))
                        .toList());
    }

    private static List<String> findings(ConsortiumCaseFacts facts) {
        return codes(AssessmentRun.judge(facts, JUDGE)).stream()
                .filter(code -> code.startsWith("participation.") || code.startsWith("lead."))
                .toList();
    }

    @Test
    void readsTheScopeOfTheBanFromTheConsultation() {
        assertThat(scope(facts(true, true))).isEqualTo(CaseConsultation.Scope.CONSULTATION);
        assertThat(scope(facts(true, false))).isEqualTo(CaseConsultation.Scope.LOT);
        assertThat(scope(facts(null, false))).isEqualTo(CaseConsultation.Scope.LOT);
    }

    private static CaseConsultation.Scope scope(ConsortiumCaseFacts facts) {
        return ConsortiumCase.of(facts).law().consultation().multiParticipationScope();
    }

    @Test
    void listsAMemberAndALeadOnAnotherLotWithoutForbiddingThem() {
        assertThat(findings(facts(true, true, elsewhere(DocumentFactsSample.RIVAL, SampleFacts.INSERTION))))
                .containsExactly("participation.on-another-lot");
        assertThat(findings(facts(true, true, elsewhere(SampleFacts.LEAD))))
                .containsExactly("participation.on-another-lot");
        assertThat(findings(facts(true, true, elsewhere(DocumentFactsSample.RIVAL))))
                .isEmpty();
        assertThat(findings(facts(true, false, elsewhere(DocumentFactsSample.RIVAL, SampleFacts.INSERTION))))
                .isEmpty();
        assertThat(findings(facts(true, false, SampleFacts.rival(DocumentFactsSample.RIVAL, SampleFacts.INSERTION))))
                .containsExactly("participation.forbidden");
    }

    @Test
    void hidesTheOtherCandidacyAndItsLot() {
        CaseCandidacy other = Objects.requireNonNull(ConsortiumCase.of(
                                facts(true, true, elsewhere(DocumentFactsSample.RIVAL, SampleFacts.INSERTION)))
                        .law()
                        .others())
                .get(0);

        assertThat(other.id()).isEqualTo("other-1");
        assertThat(other.lots()).containsExactly("elsewhere");
        assertThat(other.members()).containsExactly(SampleFacts.INSERTION.siret());
        assertThat(other.alone()).isFalse();
    }
}
