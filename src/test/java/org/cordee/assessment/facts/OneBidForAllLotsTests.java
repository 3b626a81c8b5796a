package org.cordee.assessment.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.facts.TheLaw.JUDGE;
import static org.cordee.assessment.sheet.HandedOnFacts.codes;

import java.util.List;
import java.util.Objects;
import org.cordee.assessment.AssessmentRun;
import org.cordee.assessment.facts.Groupings.Firm;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.OtherGrouping;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.conflict.RivalCandidacies.Rival;
import org.cordee.shared.Ids;
import org.cordee.tender.content.ConsultationContent;
import org.cordee.tender.content.DocumentTerms;
import org.cordee.tender.content.GlobalTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A candidacy on another lot counts where the documents forbid several candidacies for all lots together, and its
 * identity stays hidden.
 */
class OneBidForAllLotsTests {

    private static GroupingFacts facts(@Nullable Boolean forbidden, boolean joined, Rival... rivals) {
        GroupingFacts facts =
                Groupings.of(ConsortiumState.AGREED, true, List.of(rivals), List.of(ToldFacts.RIVAL), "80", "12", "8");
        ConsultationContent known = facts.consultation().content();
        return ToldFacts.consulted(
                facts,
                new ConsultationContent(
                        known.reference(),
                        known.title(),
                        known.buyer(),
                        known.procedure(),
                        known.nature(),
                        known.platformUrl(),
                        forbidden,
                        known.lots(),
                        new DocumentTerms(null, false, List.of(), true, null, null, joined, GlobalTerms.UNKNOWN)));
    }

    /** Returns a candidacy for a lot that the consortium does not answer. */
    private static Rival elsewhere(Firm lead, Firm... others) {
        Rival here = Groupings.rival(lead, others);
        return new Rival(
                here.consortiumId(),
                here.leadOrganisationId(),
                here.leadEstablishmentId(),
                here.members().stream()
                        .map(place -> new Rival.Place(Ids.next(), place.organisationId(), place.establishmentId()))
                        .toList());
    }

    private static List<String> said(GroupingFacts facts) {
        return codes(AssessmentRun.judge(facts, JUDGE)).stream()
                .filter(code -> code.startsWith("participation.") || code.startsWith("lead."))
                .toList();
    }

    @Test
    void readsTheScopeOfTheBanFromTheConsultation() {
        assertThat(scope(facts(true, true))).isEqualTo(Consultation.Scope.CONSULTATION);
        assertThat(scope(facts(true, false))).isEqualTo(Consultation.Scope.LOT);
        assertThat(scope(facts(null, false))).isEqualTo(Consultation.Scope.LOT);
    }

    private static Consultation.Scope scope(GroupingFacts facts) {
        return GroupingCase.of(facts).law().consultation().multiParticipationScope();
    }

    @Test
    void forbidsAMemberAndALeadOnAnotherLot() {
        assertThat(said(facts(true, true, elsewhere(ToldFacts.RIVAL, Groupings.INSERTION))))
                .containsExactly("participation.forbidden");
        assertThat(said(facts(true, true, elsewhere(Groupings.LEAD)))).containsExactly("participation.forbidden");
        assertThat(said(facts(true, true, elsewhere(ToldFacts.RIVAL)))).isEmpty();
        assertThat(said(facts(true, false, elsewhere(ToldFacts.RIVAL, Groupings.INSERTION))))
                .isEmpty();
        assertThat(said(facts(true, false, Groupings.rival(ToldFacts.RIVAL, Groupings.INSERTION))))
                .containsExactly("participation.forbidden");
    }

    @Test
    void hidesTheOtherCandidacyAndItsLot() {
        OtherGrouping other = Objects.requireNonNull(
                        GroupingCase.of(facts(true, true, elsewhere(ToldFacts.RIVAL, Groupings.INSERTION)))
                                .law()
                                .others())
                .get(0);

        assertThat(other.id()).isEqualTo("other-1");
        assertThat(other.lots()).containsExactly("elsewhere");
        assertThat(other.members()).containsExactly(Groupings.INSERTION.siret());
        assertThat(other.alone()).isFalse();
    }
}
