package org.cordee.sourcing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.InvitationHistory;
import org.cordee.consortium.ReadingInvitationHistory;
import org.cordee.consortium.ReadingSlotToFill;
import org.cordee.consortium.SlotToFill;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.FindingCandidates;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.ReadingCandidates;
import org.cordee.organisation.search.PublishedSolutions;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.TooEarly;
import org.cordee.sourcing.ReadingSlotRanking.DeclaredInterests.DeclaredInterest;
import org.cordee.sourcing.ReadingSlotRanking.DeclaredInterests.SharedSlot;
import org.cordee.sourcing.SlotRanking.InterestedCandidate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranks the candidates of a slot for its lead. The index proposes at most {@value FindingCandidates#MOST}; their facts
 * and their invitations are read in a fixed number of statements, whatever the size of the directory.
 */
@Component
@Transactional(readOnly = true)
public class ReadingSlotRanking {

    private static final int MOST_SHOWN = 12;

    private final ReadingSlotToFill slots;
    private final ReadingCandidates candidates;
    private final ReadingInvitationHistory history;
    private final RankingWeightStore weights;
    private final RecordingSpread spread;
    private final FindingMissing missing;
    private final DeclaredInterests interests;
    private final PublishedSolutions solutions;
    private final FairnessRule rule;
    private final BusinessClock clock;

    ReadingSlotRanking(
            ReadingSlotToFill slots,
            ReadingCandidates candidates,
            ReadingInvitationHistory history,
            RankingWeightStore weights,
            RecordingSpread spread,
            FindingMissing missing,
            DeclaredInterests interests,
            PublishedSolutions solutions,
            FairnessRule rule,
            BusinessClock clock) {
        this.slots = slots;
        this.candidates = candidates;
        this.history = history;
        this.weights = weights;
        this.spread = spread;
        this.missing = missing;
        this.interests = interests;
        this.solutions = solutions;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * Narrows and orders what a lead sees of a ranking.
     *
     * @param kind only candidates of this kind; null for all
     * @param within only candidates at most so many kilometres away; null for all
     * @param fair whether the order takes the rule of fairness into account
     * @param typed a name, SIREN or SIRET that the lead searches itself; empty for none
     */
    public record Question(
            @Nullable OrganisationKind kind, @Nullable Integer within, boolean fair, String typed) {

        boolean accepts(ScoredCandidate candidate) {
            Integer kilometres = candidate.facts().kilometres();
            return (kind == null || candidate.facts().kinds().contains(kind))
                    && (within == null || (kilometres != null && kilometres <= within));
        }
    }

    /** Tells which structures said that they are interested in a slot. The room of opportunities implements it. */
    public interface DeclaredInterests {

        /**
         * A structure that is interested and about which the lead has not decided.
         *
         * @param word its word to the lead; null for none
         */
        record DeclaredInterest(
                UUID opportunityId,
                UUID organisationId,
                UUID establishmentId,
                @Nullable String word,
                Instant declaredAt) {}

        /**
         * The open opportunity of a slot.
         *
         * @param opportunityId null when the slot is not shared
         * @param interests the structures that wait, the earliest first, at most 100
         */
        record SharedSlot(@Nullable UUID opportunityId, List<DeclaredInterest> interests) {}

        /** Returns what is shared of a slot, without a check of the user. */
        SharedSlot ofSlot(UUID slotId);
    }

    /**
     * Returns the ranking.
     *
     * @throws NotFound when there is no such slot, and for everybody but its lead
     */
    public SlotRanking of(Actor actor, UUID consortiumId, UUID slotId, Question question) {
        SlotToFill slot = slots.of(actor, consortiumId, slotId);
        List<CandidateFacts> found = candidates.find(actor, slot.need(), slot.words(), slotId);
        List<CandidateFacts> listed = candidates.listed(actor, slot.need(), slot.words(), slot.listed());
        List<CandidateFacts> named = question.typed().isBlank()
                ? List.of()
                : candidates.named(actor, slot.need(), slot.words(), question.typed(), MOST_SHOWN);
        RankingWeights kept = weights.of(slot.leadOrganisationId());
        SharedSlot shared = interests.ofSlot(slotId);
        List<CandidateFacts> interested =
                candidates.listed(actor, slot.need(), slot.words(), waiting(shared, slot.listed()));
        CandidateRanking ranking = new CandidateRanking(slotId, slot.need(), kept, rule, clock.today());
        Map<UUID, InvitationHistory> histories = history.of(
                organisations(Stream.of(found, listed, named, interested)), slot.leadOrganisationId(), slot.lotId());
        List<ScoredCandidate> ranked = ranking.rank(
                found.stream().filter(one -> one.excluded() == null).toList(), histories);
        List<ScoredCandidate> accepted =
                ranked.stream().filter(question::accepts).toList();
        return new SlotRanking(
                first(accepted, question.fair()),
                inOrderOf(listed, ranking.rank(listed, histories)),
                inOrderOf(named, ranking.rank(named, histories)),
                shared.opportunityId(),
                interested(shared, inOrderOf(interested, ranking.rank(interested, histories))),
                found.stream()
                        .filter(one -> one.excluded() != null)
                        .limit(MOST_SHOWN)
                        .toList(),
                accepted.size(),
                found.size() >= FindingCandidates.MOST,
                !slot.need().places().isEmpty(),
                question.fair(),
                kept,
                spread.latest().orElse(null),
                missing.near(actor, slot.need(), ranked),
                solutions.fitting(List.of(slot.need().cpv()), slot.need().places()));
    }

    /** Scored establishments, the best first, with the weights that were used. */
    public record Scores(List<ScoredCandidate> candidates, RankingWeights weights) {}

    /**
     * Returns the scores of the listed establishments for a work, as its lead sees them, in a fixed number of
     * statements. The caller decides who may read them.
     *
     * @throws TooEarly while this node reads the directory for the first time
     */
    public Scores scoresOf(SlotToFill work) {
        List<CandidateFacts> facts = candidates.listed(Actor.system(), work.need(), work.words(), work.listed());
        Map<UUID, InvitationHistory> histories =
                history.of(organisations(Stream.of(facts)), work.leadOrganisationId(), work.lotId());
        RankingWeights kept = weights.of(work.leadOrganisationId());
        CandidateRanking ranking = new CandidateRanking(work.slotId(), work.need(), kept, rule, clock.today());
        return new Scores(ranking.rank(facts, histories), kept);
    }

    /** Returns the structures that wait for the lead's decision; those on its list have it. */
    private static Map<UUID, UUID> waiting(SharedSlot shared, Map<UUID, UUID> listed) {
        Map<UUID, UUID> waiting = new LinkedHashMap<>();
        for (DeclaredInterest one : shared.interests()) {
            if (!listed.containsKey(one.establishmentId())) {
                waiting.put(one.establishmentId(), one.organisationId());
            }
        }
        return waiting;
    }

    private static List<InterestedCandidate> interested(SharedSlot shared, List<ScoredCandidate> scored) {
        Map<UUID, DeclaredInterest> known = shared.interests().stream()
                .collect(Collectors.toMap(DeclaredInterest::establishmentId, one -> one, (one, other) -> one));
        return scored.stream()
                .flatMap(one -> Stream.ofNullable(known.get(one.facts().establishmentId()))
                        .map(interest -> new InterestedCandidate(one, interest)))
                .toList();
    }

    private static Set<UUID> organisations(Stream<List<CandidateFacts>> lists) {
        return lists.flatMap(List::stream)
                .map(CandidateFacts::organisationId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<ScoredCandidate> first(List<ScoredCandidate> accepted, boolean fair) {
        return accepted.stream()
                .sorted(Comparator.comparingInt(fair ? ScoredCandidate::place : ScoredCandidate::placeByScore))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Returns scored candidates in the order of a list, because a lead's own order is not ours to change. */
    private static List<ScoredCandidate> inOrderOf(List<CandidateFacts> list, List<ScoredCandidate> scored) {
        Map<UUID, ScoredCandidate> byId =
                scored.stream().collect(Collectors.toMap(one -> one.facts().establishmentId(), one -> one));
        return list.stream()
                .map(facts -> byId.get(facts.establishmentId()))
                .filter(Objects::nonNull)
                .toList();
    }
}
