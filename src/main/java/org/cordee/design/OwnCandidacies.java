package org.cordee.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.compliance.lawcase.OtherGrouping;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.conflict.RivalCandidacies;
import org.cordee.consortium.conflict.RivalCandidacies.Rival;
import org.cordee.consortium.source.TenderFacts;
import org.cordee.consortium.source.Tenders;
import org.springframework.stereotype.Component;

/**
 * The other candidacies of the lead of a design, for its lot and, where the documents forbid several candidacies for all lots
 * together (R2142-21, R2151-7), for any other. Nothing in them says which grouping another one is, or which other lot it
 * answers. Those of anybody else are not looked for: they are no reader's to know before a candidate's own yes.
 */
@Component
class OwnCandidacies {

    /** Stands for every lot but that of the design. */
    private static final String OTHER_LOT = "elsewhere";

    private final RivalCandidacies rivals;
    private final Tenders tenders;

    OwnCandidacies(RivalCandidacies rivals, Tenders tenders) {
        this.rivals = rivals;
        this.tenders = tenders;
    }

    /**
     * The oldest first, those for the lot before the others; each once.
     *
     * @param lead as it stands on the lot
     * @param siret by which a case names it
     * @param number by which a case names the lot
     */
    List<OtherGrouping> of(ConsortiumFacts grouping, MemberFacts lead, String siret, String number) {
        Map<UUID, OtherGrouping> others = new LinkedHashMap<>();
        rivals.of(grouping.id()).stream()
                .filter(rival -> leads(rival, lead) || takesPart(rival, lead, List.of(lead.lotId())))
                .forEach(rival -> put(others, rival, lead, siret, number));
        TenderFacts tender = tenders.facts(grouping.consultationId());
        if (tender.oneBidAcrossLots()) {
            rivals.onLots(grouping.id(), tender.keys()).stream()
                    .filter(rival -> leads(rival, lead) || takesPart(rival, lead, List.of()))
                    .forEach(rival -> put(others, rival, lead, siret, OTHER_LOT));
        }
        return new ArrayList<>(others.values());
    }

    private static void put(Map<UUID, OtherGrouping> others, Rival rival, MemberFacts lead, String siret, String lot) {
        others.putIfAbsent(
                rival.consortiumId(),
                new OtherGrouping(
                        "other-" + (others.size() + 1),
                        List.of(lot),
                        leads(rival, lead) ? siret : null,
                        List.of(siret),
                        List.of(),
                        List.of(),
                        "",
                        false));
    }

    private static boolean leads(Rival rival, MemberFacts lead) {
        return rival.leadOrganisationId().equals(lead.organisationId());
    }

    /** @param lots empty for any */
    private static boolean takesPart(Rival rival, MemberFacts lead, List<UUID> lots) {
        return rival.members().stream()
                .filter(place -> lots.isEmpty() || lots.contains(place.lotId()))
                .anyMatch(place -> place.organisationId().equals(lead.organisationId()));
    }
}
