package org.cordee.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.Candidate;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.SlotRequirements;

/**
 * Computes the parts of one candidate's score for one need. The rules are choices of the product and no law; ADR 21 says
 * why. The same facts always give the same parts.
 */
final class ScoringParts {

    /** Up to this distance a candidate is as near as one can be; from the second one on, distance counts nothing. */
    private static final int NEAR = 20;

    private static final int FAR = 200;

    /** Words alone reach no more, because a word in a name is less than a recorded activity. */
    private static final BigDecimal BY_WORDS = new BigDecimal("0.6");

    private static final BigDecimal WORKS_THERE = new BigDecimal("0.9000");
    private static final BigDecimal HALF = PartScore.of(1, 2);
    private static final BigDecimal CAPACITY_UNKNOWN = PartScore.of(1, 4);

    private final SlotRequirements need;
    private final CandidateFacts facts;
    private final InvitationHistory history;

    private ScoringParts(SlotRequirements need, CandidateFacts facts, InvitationHistory history) {
        this.need = need;
        this.facts = facts;
        this.history = history;
    }

    /** Returns one score for each part, in the order of the parts. */
    static List<PartScore> of(SlotRequirements need, CandidateFacts facts, InvitationHistory history) {
        ScoringParts scoring = new ScoringParts(need, facts, history);
        return List.of(
                scoring.competence(),
                scoring.distance(),
                scoring.capacity(),
                scoring.targets(),
                scoring.references(),
                scoring.answers(),
                scoring.conflicts());
    }

    /** Counts the levels of the CPV tree that the nearest activity shares with the need, or the matching words. */
    private PartScore competence() {
        int levels = need.cpv().significantDigits().length() - 1;
        int shared = Math.min(levels, Math.max(0, facts.sharedDigits() - 1));
        BigDecimal byTrade = PartScore.of(shared, levels);
        BigDecimal byWords = facts.askedWords() == 0
                ? PartScore.NONE
                : PartScore.of(facts.matchedWords(), facts.askedWords())
                        .multiply(BY_WORDS)
                        .setScale(PartScore.SCALE, RoundingMode.HALF_UP);
        if (byWords.compareTo(byTrade) > 0) {
            return strong(RankingPart.COMPETENCE, byWords, "words", facts.matchedWords(), facts.askedWords());
        }
        String activity = facts.nearestActivity();
        if (activity == null) {
            return weak(RankingPart.COMPETENCE, byTrade, "unknown");
        }
        if (shared == 0) {
            return weak(RankingPart.COMPETENCE, byTrade, "other", activity);
        }
        return shared == levels
                ? strong(RankingPart.COMPETENCE, byTrade, "same", activity)
                : strong(RankingPart.COMPETENCE, byTrade, "near", activity, shared, levels);
    }

    private PartScore distance() {
        if (need.places().isEmpty()) {
            return strong(RankingPart.DISTANCE, HALF, "anywhere");
        }
        if (facts.inArea()) {
            return strong(RankingPart.DISTANCE, PartScore.FULL, "here", facts.city());
        }
        Integer kilometres = facts.kilometres();
        BigDecimal byRoad = kilometres == null
                ? PartScore.NONE
                : PartScore.of(Math.max(0, Math.min(FAR - NEAR, FAR - kilometres)), FAR - NEAR);
        if (facts.worksThere() && byRoad.compareTo(WORKS_THERE) < 0) {
            return strong(RankingPart.DISTANCE, WORKS_THERE, "works-there", facts.city());
        }
        if (kilometres == null) {
            return weak(RankingPart.DISTANCE, byRoad, "unknown", facts.city());
        }
        return byRoad.compareTo(HALF) < 0
                ? weak(RankingPart.DISTANCE, byRoad, "kilometres", facts.city(), kilometres)
                : strong(RankingPart.DISTANCE, byRoad, "kilometres", facts.city(), kilometres);
    }

    /** Compares the hours a month that the establishment can give with those that the slot needs. */
    private PartScore capacity() {
        Integer monthly = facts.capacityHoursPerMonth();
        if (monthly == null) {
            return weak(RankingPart.CAPACITY, need.hours() == 0 ? HALF : CAPACITY_UNKNOWN, "unknown");
        }
        if (monthly == 0) {
            return weak(RankingPart.CAPACITY, PartScore.NONE, "none");
        }
        if (need.hours() == 0) {
            return strong(RankingPart.CAPACITY, PartScore.FULL, "stated", monthly);
        }
        if (need.months() == 0) {
            return weak(RankingPart.CAPACITY, HALF, "months-unknown", monthly, need.hours());
        }
        long available = (long) monthly * need.months();
        int perMonth = (need.hours() + need.months() - 1) / need.months();
        return available >= need.hours()
                ? strong(RankingPart.CAPACITY, PartScore.FULL, "enough", monthly, perMonth)
                : weak(RankingPart.CAPACITY, PartScore.of(available, need.hours()), "too-few", monthly, perMonth);
    }

    /** Counts two fifths for each of the two targets and one fifth for a kind that the lead looks for. */
    private PartScore targets() {
        boolean wanted = need.wantedKinds().isEmpty() || facts.kinds().stream().anyMatch(need.wantedKinds()::contains);
        int fifths = (facts.countsForAmounts() ? 2 : 0) + (facts.countsForHours() ? 2 : 0) + (wanted ? 1 : 0);
        String targets = facts.countsForAmounts()
                ? (facts.countsForHours() ? "both" : "amounts")
                : facts.countsForHours() ? "hours" : "neither";
        BigDecimal value = PartScore.of(fifths, 5);
        if (!wanted) {
            return weak(RankingPart.TARGETS, value, targets + "-other-kind");
        }
        OrganisationKind kind = facts.kinds().stream()
                .filter(need.wantedKinds()::contains)
                .sorted()
                .findFirst()
                .orElse(null);
        if (kind != null) {
            return strong(RankingPart.TARGETS, value, targets + "-of-kind", kind.name());
        }
        return targets.equals("neither")
                ? weak(RankingPart.TARGETS, value, targets)
                : strong(RankingPart.TARGETS, value, targets);
    }

    /** Counts deposited offers: one is half, three are all, because more say nothing about the next one. */
    private PartScore references() {
        int offers = history.deposited();
        return offers == 0
                ? weak(RankingPart.REFERENCES, PartScore.NONE, "none")
                : strong(RankingPart.REFERENCES, PartScore.of(Math.min(4, offers + 1), 4), "deposited", offers);
    }

    /** Lowers for silence alone: a refusal is an answer, and who was never invited has not been silent. */
    private PartScore answers() {
        int ended = history.answered() + history.silent();
        if (ended == 0) {
            return strong(RankingPart.ANSWERS, PartScore.FULL, "never-asked");
        }
        BigDecimal value = PartScore.of(history.answered() + 1L, ended + 1L);
        return history.silent() == 0
                ? strong(RankingPart.ANSWERS, value, "answered", history.answered(), ended)
                : weak(RankingPart.ANSWERS, value, "answered", history.answered(), ended);
    }

    /**
     * Looks only at what the lead knows from its own invitations. Candidacies with other leads are not looked at, so
     * that a ranking tells no competitor who takes part elsewhere.
     */
    private PartScore conflicts() {
        if (history.elsewhereForLot()) {
            return weak(RankingPart.CONFLICTS, PartScore.NONE, "elsewhere");
        }
        if (history.invitedForLot()) {
            return weak(RankingPart.CONFLICTS, PartScore.NONE, "invited");
        }
        return strong(RankingPart.CONFLICTS, PartScore.FULL, "none");
    }

    private static PartScore strong(RankingPart part, BigDecimal value, String why, Object... arguments) {
        return new PartScore(part, value, reason(part, true, why, arguments));
    }

    private static PartScore weak(RankingPart part, BigDecimal value, String why, Object... arguments) {
        return new PartScore(part, value, reason(part, false, why, arguments));
    }

    private static Candidate.Reason reason(RankingPart part, boolean strong, String why, Object... arguments) {
        return new Candidate.Reason("sourcing.why." + part.key() + "." + why, strong, List.of(arguments));
    }
}
