package org.cordee.opportunity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the yes or no of a structure to an opportunity, from its account or from the link of a digest. Both bind to
 * nothing. A structure may change its answer until the owner has decided; an answer given twice changes nothing.
 */
@Component
@Transactional
public class AnsweringOpportunities {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringOpportunities.class);

    private final Opportunities opportunities;
    private final OpportunityAnswers answers;
    private final Watches watches;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    AnsweringOpportunities(
            Opportunities opportunities,
            OpportunityAnswers answers,
            Watches watches,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.opportunities = opportunities;
        this.answers = answers;
        this.watches = watches;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Declares that the actor's structure is interested; the owner sees it as a candidate.
     *
     * @param establishmentId one of its establishments; null for the one of its watch, else the first
     * @param word to the owner, at most 500 characters; empty for none
     * @throws NotFound for an unknown opportunity, an establishment of another organisation, and an actor without one
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven; once no answer is taken
     * any more, after the owner's decision, and for the owner itself
     */
    public void declareInterest(Actor actor, UUID opportunityId, @Nullable UUID establishmentId, String word) {
        actor.requireProven();
        UUID organisation = actor.requireOrganisation();
        Opportunity opportunity = openForOthers(opportunityId, organisation);
        OpportunityAnswer answer = answer(opportunity, organisation);
        answer.declare(establishment(organisation, establishmentId), word, actor, clock.now());
        answers.saveAndFlush(answer);
        LOG.info("interest declared opportunity={} organisation={}", opportunityId, organisation);
    }

    /**
     * Says that an opportunity is nothing for the actor's structure, or withdraws its candidacy. It is not proposed to
     * the structure again.
     *
     * @throws NotFound for an unknown opportunity and for an actor without an organisation
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven; once no answer is taken
     * any more, after the owner's decision, and for the owner itself
     */
    public void decline(Actor actor, UUID opportunityId) {
        actor.requireProven();
        UUID organisation = actor.requireOrganisation();
        Opportunity opportunity = openForOthers(opportunityId, organisation);
        OpportunityAnswer answer = answer(opportunity, organisation);
        answer.decline(establishment(organisation, null), actor, clock.now());
        answers.saveAndFlush(answer);
        LOG.info("opportunity declined opportunity={} organisation={}", opportunityId, organisation);
    }

    /** Locks the opportunity, so that an answer and the closing, or two answers of one structure, have an order. */
    private Opportunity openForOthers(UUID opportunityId, UUID organisation) {
        Opportunity opportunity = opportunities.getLocked(opportunityId);
        if (Objects.equals(opportunity.ownerOrganisationId(), organisation)) {
            throw new RuleViolation("opportunity.own");
        }
        opportunity.requireOpen(clock.now());
        return opportunity;
    }

    private OpportunityAnswer answer(Opportunity opportunity, UUID organisation) {
        return answers.lockOf(opportunity.id(), organisation)
                .orElseGet(() -> new OpportunityAnswer(opportunity.id(), organisation));
    }

    private UUID establishment(UUID organisation, @Nullable UUID chosen) {
        if (chosen != null) {
            return directory.establishments(List.of(chosen)).stream()
                    .filter(place -> place.organisationId().equals(organisation))
                    .map(EstablishmentFacts::establishmentId)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return watches.findByOrganisationId(organisation)
                .map(Watch::establishmentId)
                .or(() -> directory.establishmentsOfAll(List.of(organisation)).stream()
                        .map(EstablishmentFacts::establishmentId)
                        .findFirst())
                .orElseThrow(() -> new RuleViolation("opportunity.no-establishment"));
    }
}
