package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.cordee.opportunity.Opportunity.Subject;
import org.cordee.opportunity.OpportunityEvent.OpportunityClosed;
import org.cordee.opportunity.OpportunityEvent.OpportunityReminded;
import org.cordee.opportunity.OpportunityEvent.OpportunityShared;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** An opportunity is open until its time to answer is over, and reminds at most twice. */
class OpportunityTests {

    private static final Instant NOW = SampleOpportunities.NOW;
    private static final Actor OWNER = SampleOpportunities.owner();

    @Test
    void takesAnswersUntilTheTimeToAnswerIsOver() {
        Opportunity shared = SampleOpportunities.shared();

        assertThat(shared.recordedEvents()).hasOnlyElementsOfType(OpportunityShared.class);
        assertThat(shared.isOpen(NOW)).isTrue();
        assertThat(shared.isOpen(shared.content().answerUntil())).isFalse();
    }

    @Test
    void isNotSharedWhenTheTimeToAnswerIsOverAlready() {
        Subject subject = new Subject(OpportunityKind.NEED, Ids.next(), null, null, null, null);

        assertThatThrownBy(() -> new Opportunity(subject, SampleOpportunities.content(NOW), OWNER, NOW))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("opportunity.answer-past"));
    }

    @Test
    void closesOnce() {
        Opportunity shared = SampleOpportunities.shared();
        shared.clearRecordedEvents();

        shared.close(OWNER, NOW);
        shared.close(OWNER, NOW);

        assertThat(shared.isOpen(NOW)).isFalse();
        assertThat(shared.recordedEvents()).hasSize(1).hasOnlyElementsOfType(OpportunityClosed.class);
    }

    @Test
    void remindsInTwoWavesAtMost() {
        Opportunity shared = SampleOpportunities.shared();
        shared.clearRecordedEvents();

        shared.remind(OWNER, NOW.plus(Duration.ofDays(2)));
        shared.remind(OWNER, NOW.plus(Duration.ofDays(4)));

        assertThat(shared.wave()).isEqualTo(2);
        assertThat(shared.recordedEvents()).hasSize(2).hasOnlyElementsOfType(OpportunityReminded.class);
        assertRefused("opportunity.reminded-twice", () -> shared.remind(OWNER, NOW.plus(Duration.ofDays(6))));
    }

    @Test
    void remindsNobodyWithinADayOfTheLastLetter() {
        Opportunity shared = SampleOpportunities.shared();

        assertRefused("opportunity.reminded-today", () -> shared.remind(OWNER, NOW.plus(Duration.ofHours(23))));
        shared.remind(OWNER, NOW.plus(Duration.ofHours(24)));
        assertRefused("opportunity.reminded-today", () -> shared.remind(OWNER, NOW.plus(Duration.ofHours(47))));
    }

    @Test
    void remindsNobodyAfterItsClosing() {
        Opportunity closed = SampleOpportunities.shared();
        closed.close(OWNER, NOW);
        Opportunity over = SampleOpportunities.shared();

        assertRefused("opportunity.closed", () -> closed.remind(OWNER, NOW.plus(Duration.ofDays(2))));
        assertRefused(
                "opportunity.closed", () -> over.remind(OWNER, over.content().answerUntil()));
    }

    @Test
    void movesTheTimeToAnswerWithTheDeadline() {
        Opportunity shared = SampleOpportunities.shared();
        Instant later = SampleOpportunities.DEADLINE.plus(Duration.ofDays(10));

        shared.moveDeadline(Deadline.at(later, Deadline.PARIS), NOW);

        assertThat(shared.content().answerUntil()).isEqualTo(later.minus(Duration.ofDays(7)));
    }

    @Test
    void isOwnedByItsOrganisationOrElseByTheCoordinators() {
        Opportunity ofAnOrganisation = SampleOpportunities.shared();
        Opportunity ofThePlatform = new Opportunity(
                new Subject(OpportunityKind.LOT, Ids.next(), null, null, null, null),
                SampleOpportunities.content(NOW.plusSeconds(60)),
                OWNER,
                NOW);
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        Actor linkOfTheOwner = Actor.ofLink(SampleOpportunities.OWNER);

        assertThat(ofAnOrganisation.isOwnedBy(OWNER)).isTrue();
        assertThat(ofAnOrganisation.isOwnedBy(coordinator)).isFalse();
        assertThat(ofAnOrganisation.isOwnedBy(linkOfTheOwner)).isFalse();
        assertThat(ofThePlatform.isOwnedBy(coordinator)).isTrue();
        assertThatThrownBy(() -> ofThePlatform.requireOwner(OWNER)).isInstanceOf(NotFound.class);
    }

    static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
