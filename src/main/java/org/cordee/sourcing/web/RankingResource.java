package org.cordee.sourcing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.CandidateReasonFormat;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Actor;
import org.cordee.sourcing.FairnessRule;
import org.cordee.sourcing.KeepingWeights;
import org.cordee.sourcing.PartScore;
import org.cordee.sourcing.RankingPart;
import org.cordee.sourcing.RankingQuestion;
import org.cordee.sourcing.RankingWeights;
import org.cordee.sourcing.ReadingSlotRanking;
import org.cordee.sourcing.RecordingSpread;
import org.cordee.sourcing.ScoredCandidate;
import org.cordee.sourcing.SlotRanking;
import org.cordee.sourcing.SpreadOfInvitations;
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
     * One part of a score.
     *
     * @param points of a hundred
     * @param text why, with its figures
     */
    record PartAnswer(RankingPart part, int points, String code, boolean strong, String text) {}

    /**
     * One candidate.
     *
     * @param kilometres to the place of the work, as the crow flies; null when unknown
     * @param score points of a hundred, before the rule of fairness
     * @param fairness points that the rule of fairness adds or takes
     * @param fairnessText why; null when nothing changes
     * @param total points of a hundred, after the rule
     * @param place from 1, in the order that takes the rule into account
     * @param placeByScore from 1, in the order of the scores alone
     * @param asked its invitations in the last twelve months, as far as the lead may know them
     */
    record RankedAnswer(
            UUID organisationId,
            UUID establishmentId,
            String legalName,
            String city,
            @Nullable Integer kilometres,
            Set<OrganisationKind> kinds,
            int score,
            int fairness,
            @Nullable String fairnessText,
            int total,
            int place,
            int placeByScore,
            int asked,
            List<PartAnswer> parts) {}

    /** A candidate that a rule excludes, with the reason. */
    record ExcludedAnswer(UUID organisationId, UUID establishmentId, String legalName, String code, String text) {}

    /**
     * The ranking of one slot.
     *
     * @param found the number of candidates that the filter accepts
     * @param cut whether more organisations match than are scored
     * @param setAside candidates that a rule excludes, with the rule
     * @param ranked the candidates on the list of the slot, in the lead's order
     */
    record RankingAnswer(
            int found,
            boolean cut,
            Map<RankingPart, Integer> weights,
            List<RankedAnswer> candidates,
            List<ExcludedAnswer> setAside,
            List<RankedAnswer> ranked) {}

    /**
     * How the invitations of twelve months are spread.
     *
     * @param share of the ten most invited organisations, in per cent
     * @param ceiling of this share, in per cent
     */
    record SpreadAnswer(LocalDate day, int invitations, int organisations, int share, int ceiling) {

        static SpreadAnswer of(SpreadOfInvitations spread) {
            return new SpreadAnswer(
                    spread.day(), spread.invitations(), spread.organisations(), spread.share(), spread.mostToTen());
        }
    }

    /**
     * The rule of the ranking.
     *
     * @param weights that an organisation begins with
     * @param spread null until it was computed once
     */
    record RuleAnswer(
            FairnessRule fairness, Map<RankingPart, Integer> weights, @Nullable SpreadAnswer spread) {}

    /** The weights of an organisation: whole numbers, 0 leaves a part out. */
    record WeightsBody(
            @Min(0) @Max(5) int competence,
            @Min(0) @Max(5) int distance,
            @Min(0) @Max(5) int capacity,
            @Min(0) @Max(5) int targets,
            @Min(0) @Max(5) int references,
            @Min(0) @Max(5) int answers,
            @Min(0) @Max(5) int conflicts) {

        static WeightsBody of(RankingWeights weights) {
            return new WeightsBody(
                    weights.of(RankingPart.COMPETENCE),
                    weights.of(RankingPart.DISTANCE),
                    weights.of(RankingPart.CAPACITY),
                    weights.of(RankingPart.TARGETS),
                    weights.of(RankingPart.REFERENCES),
                    weights.of(RankingPart.ANSWERS),
                    weights.of(RankingPart.CONFLICTS));
        }

        RankingWeights weights() {
            return new WeightsForm(competence, distance, capacity, targets, references, answers, conflicts)
                    .weights(false);
        }
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
        SlotRanking found = ranking.of(actor, id, slotId, new RankingQuestion(kind, within, fair, ""));
        return new RankingAnswer(
                found.found(),
                found.cut(),
                new EnumMap<>(found.weights().values()),
                answers(found.candidates()),
                found.setAside().stream().map(this::excluded).toList(),
                answers(found.listed()));
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
                part.part(),
                part.points(),
                part.reason().key(),
                part.reason().strong(),
                reasons.say(part.reason()));
    }

    private ExcludedAnswer excluded(CandidateFacts facts) {
        Candidate.Reason reason = java.util.Objects.requireNonNull(facts.excluded());
        return new ExcludedAnswer(
                facts.organisationId(),
                facts.establishmentId(),
                facts.legalName(),
                reason.key(),
                reasons.say(reason));
    }
}
