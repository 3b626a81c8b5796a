package org.cordee.composer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.RivalCandidacies;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.TenderFacts;
import org.cordee.consortium.Tenders;
import org.cordee.law.casefile.CaseCandidacy;
import org.springframework.stereotype.Component;

/**
 * Finds the other candidacies of the lead of a design, for its lot and, where the documents forbid several candidacies
 * for all lots together (R2142-21, R2151-7), for any other. The result does not tell which consortium another candidacy
 * is, or which other lot it answers. Candidacies of other firms are not searched for: no reader may know them before
 * the candidate's own yes.
 */
@Component
class OwnCandidacies {

    /** Replaces the number of every lot but that of the design. */
    private static final String OTHER_LOT = "elsewhere";

    private final RivalCandidacies rivals;
    private final Tenders tenders;

    OwnCandidacies(RivalCandidacies rivals, Tenders tenders) {
        this.rivals = rivals;
        this.tenders = tenders;
    }

    /**
     * Returns the oldest first, those for the lot before the others; each once.
     *
     * @param lead as a member of the consortium for this lot
     * @param siret its identifier in a case
     * @param number of the lot in a case
     */
    List<CaseCandidacy> of(ConsortiumFacts current, MemberFacts lead, String siret, String number) {
        Map<UUID, CaseCandidacy> others = new LinkedHashMap<>();
        rivals.of(current.id()).stream()
                .filter(rival -> leads(rival, lead) || takesPart(rival, lead, List.of(lead.lotId())))
                .forEach(rival -> put(others, rival, lead, siret, number));
        TenderFacts tender = tenders.facts(current.consultationId());
        if (tender.oneBidAcrossLots()) {
            rivals.onLots(current.id(), tender.keys()).stream()
                    .filter(rival -> leads(rival, lead) || takesPart(rival, lead, List.of()))
                    .forEach(rival -> put(others, rival, lead, siret, OTHER_LOT));
        }
        return new ArrayList<>(others.values());
    }

    private static void put(
            Map<UUID, CaseCandidacy> others, RivalCandidacy rival, MemberFacts lead, String siret, String lot) {
        others.putIfAbsent(
                rival.consortiumId(),
                new CaseCandidacy(
                        "other-" + (others.size() + 1),
                        List.of(lot),
                        leads(rival, lead) ? siret : null,
                        List.of(siret),
                        List.of(),
                        List.of(),
                        "",
                        false));
    }

    private static boolean leads(RivalCandidacy rival, MemberFacts lead) {
        return rival.leadOrganisationId().equals(lead.organisationId());
    }

    /** @param lots empty for any lot */
    private static boolean takesPart(RivalCandidacy rival, MemberFacts lead, List<UUID> lots) {
        return rival.members().stream()
                .filter(place -> lots.isEmpty() || lots.contains(place.lotId()))
                .anyMatch(place -> place.organisationId().equals(lead.organisationId()));
    }
}
