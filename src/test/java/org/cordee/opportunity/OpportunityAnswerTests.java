package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.opportunity.OpportunityTests.assertRefused;

import java.time.Instant;
import java.util.UUID;
import org.cordee.opportunity.OpportunityEvent.CandidacyDeclared;
import org.cordee.opportunity.OpportunityEvent.CandidacySetAside;
import org.cordee.opportunity.OpportunityEvent.OpportunityDeclined;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** A structure says yes or no, may change its mind until the owner has decided, and says nothing twice. */
class OpportunityAnswerTests {

    private static final Instant NOW = SampleOpportunities.NOW;
    private static final UUID PLACE = Ids.next();
    private static final Actor STRUCTURE = Actor.ofLink(Ids.next());

    private final OpportunityAnswer answer = new OpportunityAnswer(Ids.next(), Ids.next());

    @Test
    void aYesIsACandidacy() {
        answer.declare(PLACE, "  Nous sommes à 10 minutes. ", STRUCTURE, NOW);
        answer.declare(PLACE, "Nous sommes à 10 minutes.", STRUCTURE, NOW);

        assertThat(answer.state()).isEqualTo(OpportunityAnswerState.INTERESTED);
        assertThat(answer.word()).isEqualTo("Nous sommes à 10 minutes.");
        assertThat(answer.recordedEvents()).hasSize(1).hasOnlyElementsOfType(CandidacyDeclared.class);
    }

    @Test
    void aNoWithdrawsACandidacyAndItsWord() {
        answer.declare(PLACE, "Un mot", STRUCTURE, NOW);
        answer.clearRecordedEvents();

        answer.decline(PLACE, STRUCTURE, NOW);
        answer.decline(PLACE, STRUCTURE, NOW);

        assertThat(answer.state()).isEqualTo(OpportunityAnswerState.NOT_FOR_US);
        assertThat(answer.word()).isNull();
        assertThat(answer.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        OpportunityDeclined.class,
                        no -> assertThat(no.withdrawn()).isTrue());
    }

    @Test
    void aStructureMayChangeItsMind() {
        answer.decline(PLACE, STRUCTURE, NOW);

        answer.declare(PLACE, "", STRUCTURE, NOW);

        assertThat(answer.state()).isEqualTo(OpportunityAnswerState.INTERESTED);
    }

    @Test
    void nothingChangesAfterTheOwnersDecision() {
        answer.declare(PLACE, "", STRUCTURE, NOW);
        answer.clearRecordedEvents();
        answer.setAside(SampleOpportunities.owner(), NOW);
        answer.setAside(SampleOpportunities.owner(), NOW);

        assertThat(answer.recordedEvents()).hasSize(1).hasOnlyElementsOfType(CandidacySetAside.class);
        assertRefused("opportunity.answer.decided", () -> answer.declare(PLACE, "", STRUCTURE, NOW));
        assertRefused("opportunity.answer.decided", () -> answer.decline(PLACE, STRUCTURE, NOW));
    }

    @Test
    void theOwnerDecidesAboutNobodyWhoHasWithdrawn() {
        answer.decline(PLACE, STRUCTURE, NOW);

        assertRefused("opportunity.answer.withdrawn", () -> answer.take(SampleOpportunities.owner(), NOW));
    }

    @Test
    void aWordHasFiveHundredCharactersAtMost() {
        answer.declare(PLACE, "x".repeat(500), STRUCTURE, NOW);

        assertRefused("opportunity.answer.word-long", () -> answer.declare(PLACE, "x".repeat(501), STRUCTURE, NOW));
    }
}
