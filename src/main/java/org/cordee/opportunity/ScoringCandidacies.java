package org.cordee.opportunity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.SlotToFill;
import org.cordee.opportunity.ReadingOpportunities.CandidacyView;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.SlotRequirements;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.TooEarly;
import org.cordee.sourcing.ReadingSlotRanking;
import org.cordee.sourcing.ReadingSlotRanking.Scores;
import org.cordee.sourcing.ScoredCandidate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Scores candidates for an opportunity by the public rule: for a structure before it answers, as the owner will see it,
 * and for the owner. It has no transaction of its own, because a directory that is not read yet must not undo the
 * caller's.
 */
@Component
public class ScoringCandidacies {

    private final Opportunities opportunities;
    private final Watches watches;
    private final ReadingSlotRanking ranking;
    private final DirectoryLookup directory;

    ScoringCandidacies(
            Opportunities opportunities, Watches watches, ReadingSlotRanking ranking, DirectoryLookup directory) {
        this.opportunities = opportunities;
        this.watches = watches;
        this.ranking = ranking;
        this.directory = directory;
    }

    /**
     * Returns the score that the owner sees when the actor's structure answers; empty for a structure without
     * establishment, and while the directory is read for the first time.
     *
     * @throws NotFound for an actor without organisation
     */
    public Optional<Scores> ofStructure(Actor actor, UUID opportunityId) {
        UUID organisation = actor.requireOrganisation();
        Opportunity opportunity = opportunities.get(opportunityId);
        return watches.findByOrganisationId(organisation)
                .map(Watch::establishmentId)
                .or(() -> directory.establishmentsOfAll(List.of(organisation)).stream()
                        .map(EstablishmentFacts::establishmentId)
                        .findFirst())
                .map(establishment -> scores(opportunity, Map.of(establishment, organisation)))
                .filter(scores -> !scores.candidates().isEmpty());
    }

    /**
     * Returns the scores of these candidates by establishment; empty while the directory is read for the first time.
     *
     * @param candidacies of the opportunity
     * @throws NotFound for everybody but the owner
     */
    public Map<UUID, ScoredCandidate> ofCandidacies(Actor actor, UUID opportunityId, List<CandidacyView> candidacies) {
        Opportunity opportunity = opportunities.get(opportunityId).requireOwner(actor);
        Map<UUID, UUID> listed = new LinkedHashMap<>();
        for (CandidacyView one : candidacies) {
            listed.put(one.establishmentId(), one.organisationId());
        }
        Scores scores = listed.isEmpty() ? null : scores(opportunity, listed);
        return scores == null
                ? Map.of()
                : scores.candidates().stream()
                        .collect(Collectors.toMap(one -> one.facts().establishmentId(), Function.identity()));
    }

    private @Nullable Scores scores(Opportunity opportunity, Map<UUID, UUID> listed) {
        try {
            return ranking.scoresOf(work(opportunity, listed));
        } catch (TooEarly beingRead) {
            return null;
        }
    }

    /** Describes the work as the ranking of a slot does; without a lead it has a place that nobody invited for. */
    private static SlotToFill work(Opportunity opportunity, Map<UUID, UUID> listed) {
        OpportunityContent content = opportunity.content();
        UUID owner = opportunity.ownerOrganisationId();
        UUID lot = opportunity.lotId();
        return new SlotToFill(
                opportunity.kind() == OpportunityKind.SLOT ? opportunity.subjectId() : opportunity.id(),
                lot == null ? opportunity.id() : lot,
                owner == null ? opportunity.id() : owner,
                content.title(),
                new SlotRequirements(
                        new Cpv(content.cpv()),
                        content.places(),
                        content.wantedKinds(),
                        content.hours(),
                        content.months(),
                        Set.of(),
                        null),
                listed);
    }
}
