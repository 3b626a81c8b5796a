package org.cordee.consortium.conflict;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in two candidacies for one lot, even where that is lawful, reads no price, share or draft of anybody else in
 * either: two offers written by people who know each other's prices are an entente (L420-1 of the Commercial Code). This is
 * the one place that says so; whatever shows such data asks here, at the moment it shows it, so that the barrier falls as
 * soon as one of the two is left or over.
 *
 * <p>A lead is never behind the barrier of its own grouping, since it has to put the offer together and represents all
 * (R2142-24); it is behind that of the other one. Nobody reads which the other grouping is. The copy of an agreement that
 * was handed over for signature before stays what its signatory was given.
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

    /** The organisations that are behind it in this grouping, unless it is waived for each of their other candidacies. */
    public Set<UUID> behind(UUID consortiumId) {
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

    public boolean standsBefore(Actor actor, UUID consortiumId) {
        UUID organisation = actor.organisationId();
        return organisation != null && behind(consortiumId).contains(organisation);
    }
}
