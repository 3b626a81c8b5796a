package org.cordee.sourcing.web;

import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.CandidateReasonFormat;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Actor;
import org.cordee.sourcing.FairnessRule;
import org.cordee.sourcing.KeepingWeights;
import org.cordee.sourcing.PartScore;
import org.cordee.sourcing.RankingWeights;
import org.cordee.sourcing.ReadingSlotRanking;
import org.cordee.sourcing.ReadingSlotRanking.Question;
import org.cordee.sourcing.RecordingSpread;
import org.cordee.sourcing.ScoredCandidate;
import org.cordee.sourcing.SlotRanking;
import org.cordee.sourcing.web.RankingBodies.ExcludedAnswer;
import org.cordee.sourcing.web.RankingBodies.PartAnswer;
import org.cordee.sourcing.web.RankingBodies.RankedAnswer;
import org.cordee.sourcing.web.RankingBodies.RankingAnswer;
import org.cordee.sourcing.web.RankingBodies.RuleAnswer;
import org.cordee.sourcing.web.RankingBodies.SpreadAnswer;
import org.cordee.sourcing.web.RankingBodies.WeightsBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ranked candidates of a slot, the rule of the ranking, and the weights of an organisation, for programs. */
@RestController
class RankingResource {

    private final ReadingSlotRanking ranking;
    private final KeepingWeights weights;
    private final RecordingSpread spread;
    private final FairnessRule rule;
    private final CandidateReasonFormat reasons;

    RankingResource(
            ReadingSlotRanking ranking,
            KeepingWeights weights,
            RecordingSpread spread,
            FairnessRule rule,
            CandidateReasonFormat reasons) {
        this.ranking = ranking;
        this.weights = weights;
        this.spread = spread;
        this.rule = rule;
        this.reasons = reasons;
    }

    /**
     * Answers with the ranked candidates of a slot.
     *
     * @param kind only candidates of this kind
     * @param within only candidates at most so many kilometres away
     * @param fair false for the order of the scores alone
     */
    @GetMapping("/api/v1/consortia/{id}/slots/{slotId}/candidates")
    RankingAnswer candidates(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID slotId,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(defaultValue = "true") boolean fair) {
        SlotRanking found = ranking.of(actor, id, slotId, new Question(kind, within, fair, ""));
        return new RankingAnswer(
                found.found(),
                found.cut(),
                new EnumMap<>(found.weights().values()),
                answers(found.candidates()),
                found.setAside().stream().map(this::excluded).toList(),
                answers(found.listed()),
                answers(found.interested().stream()
                        .map(SlotRanking.InterestedCandidate::candidate)
                        .toList()));
    }

    /** Answers with the rule by which candidates are ranked, and with its effect. */
    @GetMapping("/api/v1/ranking")
    RuleAnswer rule() {
        return new RuleAnswer(
                rule,
                new EnumMap<>(RankingWeights.DEFAULT.values()),
                spread.latest().map(SpreadAnswer::of).orElse(null));
    }

    /** Answers with the weights of the actor's organisation. */
    @GetMapping("/api/v1/ranking/weights")
    WeightsBody weights(Actor actor) {
        return WeightsBody.of(weights.of(actor));
    }

    /** Replaces the weights of the actor's organisation. */
    @PutMapping("/api/v1/ranking/weights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor actor, @Valid @RequestBody WeightsBody body) {
        weights.keep(actor, body.weights());
    }

    private List<RankedAnswer> answers(List<ScoredCandidate> candidates) {
        return candidates.stream().map(this::answer).toList();
    }

    private RankedAnswer answer(ScoredCandidate one) {
        CandidateFacts facts = one.facts();
        Candidate.Reason fairness = one.fairness().reason();
        return new RankedAnswer(
                facts.organisationId(),
                facts.establishmentId(),
                facts.legalName(),
                facts.city(),
                facts.kilometres(),
                facts.kinds(),
                one.scorePoints(),
                one.fairness().points(),
                fairness == null ? null : reasons.say(fairness),
                one.totalPoints(),
                one.place(),
                one.placeByScore(),
                one.history().asked(),
                one.parts().stream().map(this::answer).toList());
    }

    private PartAnswer answer(PartScore part) {
        return new PartAnswer(
                part.part(), part.points(), part.reason().key(), part.reason().strong(), reasons.say(part.reason()));
    }

    private ExcludedAnswer excluded(CandidateFacts facts) {
        Candidate.Reason reason = Objects.requireNonNull(facts.excluded());
        return new ExcludedAnswer(
                facts.organisationId(), facts.establishmentId(), facts.legalName(), reason.key(), reasons.say(reason));
    }
}
