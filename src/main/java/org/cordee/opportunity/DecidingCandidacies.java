package org.cordee.opportunity;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the owner of an opportunity decide about a candidate: go on with it, or set it aside. */
@Component
@Transactional
public class DecidingCandidacies {

    private final Opportunities opportunities;
    private final OpportunityAnswers answers;
    private final BusinessClock clock;

    DecidingCandidacies(Opportunities opportunities, OpportunityAnswers answers, BusinessClock clock) {
        this.opportunities = opportunities;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Goes on with a candidate; repeating it changes nothing. A candidate of a slot is taken by adding it to the list
     * of the slot.
     *
     * @throws NotFound for everybody but the owner, and for a structure that never answered
     * @throws RuleViolation for a structure that has withdrawn, and for a slot
     */
    public void take(Actor actor, UUID opportunityId, UUID organisationId) {
        decide(actor, opportunityId, organisationId, answer -> answer.take(actor, clock.now()), false);
    }

    /**
     * Sets a candidate aside; the structure is told. Repeating it changes nothing.
     *
     * @throws NotFound for everybody but the owner, and for a structure that never answered
     * @throws RuleViolation for a structure that has withdrawn
     */
    public void setAside(Actor actor, UUID opportunityId, UUID organisationId) {
        decide(actor, opportunityId, organisationId, answer -> answer.setAside(actor, clock.now()), true);
    }

    private void decide(
            Actor actor,
            UUID opportunityId,
            UUID organisationId,
            Consumer<OpportunityAnswer> decision,
            boolean ofSlotsToo) {
        Opportunity opportunity = opportunities.getLocked(opportunityId).requireOwner(actor);
        OpportunityAnswer answer = answers.lockOf(opportunityId, organisationId).orElseThrow(NotFound::new);
        if (opportunity.kind() == OpportunityKind.SLOT && !ofSlotsToo) {
            throw new RuleViolation("opportunity.answer.by-list");
        }
        decision.accept(answer);
        answers.saveAndFlush(answer);
    }

    /** Takes the waiting candidates whose establishments the lead put on the list of a slot. */
    void takeListed(UUID slotId, Collection<UUID> establishmentIds) {
        if (establishmentIds.isEmpty()) {
            return;
        }
        opportunities.openOf(slotId).ifPresent(opportunity -> {
            for (OpportunityAnswer answer : answers.lockWaiting(opportunity.id(), establishmentIds)) {
                answer.take(Actor.system(), clock.now());
                answers.saveAndFlush(answer);
            }
        });
    }
}
