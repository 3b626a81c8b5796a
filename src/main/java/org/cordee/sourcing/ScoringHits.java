package org.cordee.sourcing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ReadingInvitationHistory;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.ReadingCandidates;
import org.cordee.organisation.SlotRequirements;
import org.cordee.organisation.search.SearchHit;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores results of a search in the directory for a need that no lead has: by the usual weights and the rule of
 * fairness. Only invitations to offers whose deadline has passed count, as for a lead that did not send them.
 */
@Component
@Transactional(readOnly = true)
public class ScoringHits {

    private final ReadingCandidates candidates;
    private final ReadingInvitationHistory history;
    private final FairnessRule rule;
    private final BusinessClock clock;

    ScoringHits(
            ReadingCandidates candidates, ReadingInvitationHistory history, FairnessRule rule, BusinessClock clock) {
        this.candidates = candidates;
        this.history = history;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * Returns the scored organisations, the best first; hits without an establishment and those that a rule excludes are
     * left out. The number of statements does not depend on the number of hits.
     *
     * @param needId decides the order of equal ones
     * @param words the work in the buyer's words
     * @param hits at most a hundred, with their distance from the place of the need
     */
    public List<ScoredCandidate> score(
            Actor actor, UUID needId, SlotRequirements need, String words, List<SearchHit> hits) {
        FoundPlaces places = FoundPlaces.of(hits);
        if (places.organisations().isEmpty()) {
            return List.of();
        }
        List<CandidateFacts> facts = candidates.listed(actor, need, words, places.organisations()).stream()
                .filter(one -> one.excluded() == null)
                .map(one -> one.at(places.kilometres().getOrDefault(one.establishmentId(), one.kilometres())))
                .toList();
        return new CandidateRanking(needId, need, RankingWeights.DEFAULT, rule, clock.today())
                .rank(
                        facts,
                        history.of(
                                facts.stream()
                                        .map(CandidateFacts::organisationId)
                                        .collect(Collectors.toSet()),
                                EventHeader.NO_CONSORTIUM,
                                EventHeader.NO_CONSORTIUM));
    }
}
