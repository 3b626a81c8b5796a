package org.cordee.dossier;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers other rooms what the rules of a consultation ask, as far as the lead confirmed it. */
@Component
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class ConfirmedDemands {

    private final DossierAccess access;
    private final DossierDemandStore demands;

    ConfirmedDemands(DossierAccess access, DossierDemandStore demands) {
        this.access = access;
        this.demands = demands;
    }

    /** Returns what the lead confirmed, without a check of the user. */
    public AskedByRules of(UUID consortiumId) {
        Map<DemandKind, String> values = new EnumMap<>(DemandKind.class);
        for (DossierDemand demand : demands.findByConsortiumId(consortiumId)) {
            String used = demand.usedValue();
            if (used != null) {
                values.put(demand.kind(), used);
            }
        }
        return new AskedByRules(values);
    }

    /** Returns what the lead confirmed, and nothing for a user who may not read the buyer's documents. */
    public AskedByRules of(Actor actor, UUID consortiumId) {
        try {
            access.requireReader(actor, consortiumId);
        } catch (NotFound unread) {
            return new AskedByRules(Map.of());
        }
        return of(consortiumId);
    }
}
