package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.RankingCandidates;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.sourcing.ReadingSlotRanking;
import org.cordee.sourcing.ReadingSlotRanking.Question;
import org.cordee.sourcing.SlotRanking;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** A lead shares a slot, sees who is interested beside its candidates, and the launch closes the slot. */
class SlotCandidaciesProcessTests extends WatchScene {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final Question ALL = new Question(null, null, true, "");

    @Test
    void theLeadSeesAnInterestedStructureWithItsScoreAndTakesItOntoTheList() {
        Scene scene = scenes.opened(false);
        UUID slot = scenes.define(scene, 1).get(0);
        Actor lead = scene.lead().actor();
        UUID shared = sharing.shareSlot(lead, scene.id(), slot);
        Firm structure = scenes.firm("Les Intéressés");
        answering.declareInterest(structure.actor(), shared, null, "Nous sommes à Rouen.");

        SlotRanking before = scenes.bean(ReadingSlotRanking.class).of(lead, scene.id(), slot, ALL);
        scenes.bean(RankingCandidates.class).rank(lead, scene.id(), slot, List.of(structure.establishmentId()));
        SlotRanking after = scenes.bean(ReadingSlotRanking.class).of(lead, scene.id(), slot, ALL);

        assertThat(before.opportunityId()).isEqualTo(shared);
        assertThat(before.interested()).singleElement().satisfies(one -> {
            assertThat(one.candidate().facts().organisationId()).isEqualTo(structure.organisationId());
            assertThat(one.candidate().parts()).isNotEmpty();
            assertThat(one.interest().word()).isEqualTo("Nous sommes à Rouen.");
        });
        assertThat(after.interested()).isEmpty();
        assertThat(opportunities.answerOf(structure.actor(), shared))
                .hasValueSatisfying(answer -> assertThat(answer.state()).isEqualTo(OpportunityAnswerState.TAKEN));
    }

    @Test
    void theStructureReadsTheScoreThatTheLeadSees() {
        Scene scene = scenes.opened(false);
        UUID slot = scenes.define(scene, 1).get(0);
        Actor lead = scene.lead().actor();
        UUID shared = sharing.shareSlot(lead, scene.id(), slot);
        Firm structure = scenes.firm("Les Intéressés");
        ScoringCandidacies scoring = scenes.bean(ScoringCandidacies.class);

        int own = scoring.ofStructure(structure.actor(), shared)
                .orElseThrow()
                .candidates()
                .get(0)
                .totalPoints();
        answering.declareInterest(structure.actor(), shared, null, "");

        assertThat(scoring.ofCandidacies(
                                lead,
                                shared,
                                opportunities.candidacies(lead, shared, FIRST).getContent())
                        .get(structure.establishmentId())
                        .totalPoints())
                .isEqualTo(own);
    }

    @Test
    void theLaunchClosesTheSlotAndNobodyAnswersAnyMore() {
        Scene scene = scenes.opened(false);
        UUID slot = scenes.define(scene, 1).get(0);
        Actor lead = scene.lead().actor();
        Firm candidate = scenes.firm("Les Invités");
        Firm late = scenes.firm("Les Retardataires");
        UUID shared = sharing.shareSlot(lead, scene.id(), slot);
        scenes.bean(RankingCandidates.class).rank(lead, scene.id(), slot, List.of(candidate.establishmentId()));

        scenes.bean(LaunchingInvitations.class).launch(lead, scene.id());

        assertThat(opportunities.find(shared).open()).isFalse();
        OpportunityTests.assertRefused(
                "opportunity.closed", () -> answering.declareInterest(late.actor(), shared, null, ""));
        OpportunityTests.assertRefused("opportunity.slot-launched", () -> sharing.shareSlot(lead, scene.id(), slot));
    }

    @Test
    void nobodyButTheOwnerSharesReadsAnswersOrCloses() {
        Shared shared = shared();
        Firm other = scenes.firm("Une Autre Entreprise");

        assertThatThrownBy(() -> opportunities.candidacies(other.actor(), shared.id(), FIRST))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sharing.close(other.actor(), shared.id())).isInstanceOf(NotFound.class);
        OpportunityTests.assertRefused(
                "opportunity.own", () -> answering.declareInterest(shared.owner(), shared.id(), null, ""));
    }
}
