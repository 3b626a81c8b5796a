package org.cordee.consortium;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides prices, shares and drafts of other members from an organisation that is in two candidacies for one lot, even
 * where that is lawful: two offers written by people who know each other's prices are an entente (L420-1 of the
 * Commercial Code). This is the only class that decides it. Code that shows such data asks here each time it shows
 * them, so that the barrier falls when one of the two candidacies ends.
 *
 * <p>A lead is never behind the barrier of its own consortium, because it has to put the offer together and represents
 * all members (R2142-24); it is behind the barrier of the other one. The user never learns which the other consortium
 * is. The copy of an agreement that was handed over for signature before the barrier is not changed.
 */
@Component
@Transactional(readOnly = true)
public class InformationBarrier {

    private final RivalCandidacies rivals;
    private final ObjectProvider<BarrierWaivers> waivers;

    InformationBarrier(RivalCandidacies rivals, ObjectProvider<BarrierWaivers> waivers) {
        this.rivals = rivals;
        this.waivers = waivers;
    }

    /**
     * Returns the organisations behind the barrier in this consortium, unless it is waived for each of their other
     * candidacies.
     */
    public Set<UUID> organisationsBehind(UUID consortiumId) {
        Map<UUID, Integer> elsewhere = rivals.membersElsewhere(consortiumId);
        if (elsewhere.isEmpty()) {
            return Set.of();
        }
        BarrierWaivers known = waivers.getIfAvailable();
        Map<UUID, Integer> lifted = known == null ? Map.of() : known.lifted(consortiumId);
        return elsewhere.entrySet().stream()
                .filter(one -> one.getValue() > lifted.getOrDefault(one.getKey(), 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isBehind(Actor actor, UUID consortiumId) {
        UUID organisation = actor.organisationId();
        return organisation != null && organisationsBehind(consortiumId).contains(organisation);
    }
}
