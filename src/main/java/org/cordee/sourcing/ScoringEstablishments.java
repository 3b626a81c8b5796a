package org.cordee.sourcing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.InvitationHistory;
import org.cordee.consortium.ReadingInvitationHistory;
import org.cordee.consortium.SlotToFill;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.ReadingCandidates;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.TooEarly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores given establishments for a work as its lead sees them: with the lead's weights and the rule of fairness. The
 * caller decides who may read the result.
 */
@Component
@Transactional(readOnly = true)
public class ScoringEstablishments {

    private final ReadingCandidates candidates;
    private final ReadingInvitationHistory history;
    private final RankingWeightStore weights;
    private final FairnessRule rule;
    private final BusinessClock clock;

    ScoringEstablishments(
            ReadingCandidates candidates,
            ReadingInvitationHistory history,
            RankingWeightStore weights,
            FairnessRule rule,
            BusinessClock clock) {
        this.candidates = candidates;
        this.history = history;
        this.weights = weights;
        this.rule = rule;
        this.clock = clock;
    }

    /** Scored establishments, the best first, with the weights that were used. */
    public record Scores(List<ScoredCandidate> candidates, RankingWeights weights) {}

    /**
     * Returns the scores of the listed establishments, in a fixed number of statements.
     *
     * @throws TooEarly while this node reads the directory for the first time
     */
    public Scores of(SlotToFill work) {
        List<CandidateFacts> facts = candidates.listed(Actor.system(), work.need(), work.words(), work.listed());
        Map<UUID, InvitationHistory> histories = history.of(
                facts.stream().map(CandidateFacts::organisationId).collect(Collectors.toSet()),
                work.leadOrganisationId(),
                work.lotId());
        RankingWeights kept = weights.of(work.leadOrganisationId());
        CandidateRanking ranking = new CandidateRanking(work.slotId(), work.need(), kept, rule, clock.today());
        return new Scores(ranking.rank(facts, histories), kept);
    }
}
