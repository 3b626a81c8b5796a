package org.cordee.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead order the candidates of a slot; they are invited one after the other. */
@Component
@Transactional
public class RankingCandidates {

    private final Consortia consortia;
    private final Slots slots;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    RankingCandidates(Consortia consortia, Slots slots, DirectoryLookup directory, BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.directory = directory;
        this.clock = clock;
    }

    public void rank(Actor actor, UUID consortiumId, UUID slotId, List<UUID> establishmentIds) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        consortium.require(ConsortiumState.DRAFT);
        Slot slot = slots.getLocked(slotId);
        if (!slot.consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
        slot.rank(act, candidates(directory, consortium, establishmentIds));
        slots.saveAndFlush(slot);
    }

    /**
     * Returns the candidates in the given order; refuses an establishment that is not in the directory, and the lead
     * itself.
     */
    static List<RankedCandidate> candidates(
            DirectoryLookup directory, Consortium consortium, List<UUID> establishmentIds) {
        Map<UUID, UUID> organisations = directory.establishments(establishmentIds).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, EstablishmentFacts::organisationId));
        List<RankedCandidate> ranked = new ArrayList<>();
        for (UUID establishmentId : establishmentIds) {
            UUID organisation = organisations.get(establishmentId);
            if (organisation == null) {
                throw RuleViolation.of("establishmentIds", "consortium.slot.candidate-unknown");
            }
            if (consortium.ledBy(organisation)) {
                throw RuleViolation.of("establishmentIds", "consortium.slot.candidate-is-lead");
            }
            ranked.add(RankedCandidate.waiting(establishmentId, organisation));
        }
        return ranked;
    }
}
