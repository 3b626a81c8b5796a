package org.cordee.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The other candidacies for the same lots, without their identity. The case contains only the members that both share,
 * under this consortium's own names, and how many operators of the other belong to a member's group. A candidacy that
 * shares nothing is left out, because it has no effect. The case never says which consortium another one is.
 *
 * @param sisters operators of the others that belong to the group of a member, under an invented name
 */
record CaseRivals(List<CaseCandidacy> others, List<CaseOperator> sisters) {

    static CaseRivals of(ConsortiumCaseFacts facts, CaseLots lots, Set<UnknownFact> unknown) {
        Blinding blinding = new Blinding(facts, lots, unknown);
        facts.rivals().forEach(blinding::add);
        return new CaseRivals(List.copyOf(blinding.others), List.copyOf(blinding.sisters));
    }

    private static final class Blinding {

        /** Replaces the numbers of lots outside this consortium. They matter only where the documents join all lots. */
        private static final String OTHER_LOTS = "elsewhere";

        private final ConsortiumCaseFacts facts;
        private final CaseLots lots;
        private final Set<UnknownFact> unknown;
        private final Map<UUID, String> ours = new LinkedHashMap<>();
        private final Set<String> ourGroups = new LinkedHashSet<>();
        private final List<CaseCandidacy> others = new ArrayList<>();
        private final List<CaseOperator> sisters = new ArrayList<>();

        Blinding(ConsortiumCaseFacts facts, CaseLots lots, Set<UnknownFact> unknown) {
            this.facts = facts;
            this.lots = lots;
            this.unknown = unknown;
            for (MemberFacts member : facts.members()) {
                EstablishmentFacts place = facts.place(member.establishmentId());
                ours.putIfAbsent(member.organisationId(), ConsortiumCaseFacts.id(place));
                ourGroups.add(place.group());
            }
        }

        void add(RivalCandidacy rival) {
            Set<String> shared = new LinkedHashSet<>();
            Set<String> answered = new LinkedHashSet<>();
            boolean elsewhere =
                    !rival.members().isEmpty() && rival.members().stream().noneMatch(place -> isOurLot(place.lotId()));
            for (RivalCandidacy.Place place : rival.members()) {
                String known = known(place.organisationId(), place.establishmentId());
                if (known != null) {
                    shared.add(known);
                    answered.add(elsewhere ? OTHER_LOTS : lots.number(place.lotId()));
                }
            }
            String lead = ours.get(rival.leadOrganisationId());
            // a person may represent a candidate for another lot: that is another candidate (R2142-4), and lawful
            List<String> representatives = elsewhere ? List.of() : representatives(rival);
            if (shared.isEmpty() && lead == null && representatives.isEmpty()) {
                return;
            }
            others.add(new CaseCandidacy(
                    "other-" + (others.size() + 1),
                    List.copyOf(answered),
                    lead,
                    List.copyOf(shared),
                    List.of(),
                    representatives,
                    "",
                    false));
        }

        private boolean isOurLot(UUID lotId) {
            return facts.consortium().lotIds().contains(lotId);
        }

        /**
         * Returns the person who represents both candidates, under the name of this consortium's own lead. It counts
         * for all lots in which both are candidates.
         */
        private List<String> representatives(RivalCandidacy rival) {
            Set<UUID> shared = facts.told().sharedSignatories().getOrDefault(rival.consortiumId(), Set.of());
            return ours.entrySet().stream()
                    .filter(own -> shared.contains(own.getKey()))
                    .map(own -> SignatoryName.of(own.getValue()))
                    .toList();
        }

        private @Nullable String known(UUID organisationId, UUID establishmentId) {
            String own = ours.get(organisationId);
            if (own != null) {
                return own;
            }
            // establishments outside the members' groups were not loaded
            EstablishmentFacts place = facts.places().get(establishmentId);
            return place != null && ourGroups.contains(place.group())
                    ? sister(place.group(), facts.told().statement(organisationId))
                    : null;
        }

        private String sister(String group, Statement said) {
            noteAutonomy(group, said);
            String id = "sister-" + (sisters.size() + 1);
            sisters.add(new CaseOperator(
                    id,
                    true,
                    id,
                    "",
                    EnterpriseFigures.UNKNOWN,
                    group,
                    EnterpriseFigures.UNKNOWN,
                    List.of(),
                    null,
                    null,
                    said.isAutonomous(),
                    new CaseOperator.Ess(EssStatus.NONE, null, null, null, null),
                    new CaseOperator.Insertion(InsertionKind.NONE, null, null, null, null),
                    List.of(),
                    List.of(),
                    List.of()));
            return id;
        }

        /**
         * Lists the autonomy as unknown when one of the two enterprises has not declared that it decides alone. The
         * result does not tell which of the two, so that a reader cannot guess.
         */
        private void noteAutonomy(String group, Statement said) {
            for (MemberFacts member : facts.members()) {
                EstablishmentFacts place = facts.place(member.establishmentId());
                boolean silent = said.autonomy() == null
                        || facts.told().statement(member.organisationId()).autonomy() == null;
                if (place.group().equals(group) && silent) {
                    unknown.add(new UnknownFact(UnknownFact.AUTONOMY, ConsortiumCaseFacts.id(place)));
                }
            }
        }
    }
}
