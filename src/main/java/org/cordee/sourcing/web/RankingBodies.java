package org.cordee.sourcing.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.OrganisationKind;
import org.cordee.sourcing.FairnessRule;
import org.cordee.sourcing.RankingPart;
import org.cordee.sourcing.RankingWeights;
import org.cordee.sourcing.SpreadOfInvitations;
import org.jspecify.annotations.Nullable;

/** The bodies of the ranking for programs. */
final class RankingBodies {

    private RankingBodies() {}

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
     * @param interested those that answered the opportunity of the slot and wait for the lead, the earliest first
     */
    record RankingAnswer(
            int found,
            boolean cut,
            Map<RankingPart, Integer> weights,
            List<RankedAnswer> candidates,
            List<ExcludedAnswer> setAside,
            List<RankedAnswer> ranked,
            List<RankedAnswer> interested) {}

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
            FairnessRule fairness,
            Map<RankingPart, Integer> weights,
            @Nullable SpreadAnswer spread) {}

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
}
