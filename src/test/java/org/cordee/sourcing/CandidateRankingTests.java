package org.cordee.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.sourcing.SampleCandidates.RULE;
import static org.cordee.sourcing.SampleCandidates.TODAY;
import static org.cordee.sourcing.SampleCandidates.asked;
import static org.cordee.sourcing.SampleCandidates.askedLongAgo;
import static org.cordee.sourcing.SampleCandidates.candidate;
import static org.cordee.sourcing.SampleCandidates.histories;
import static org.cordee.sourcing.SampleCandidates.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.OrganisationKind;
import org.junit.jupiter.api.Test;

/** The order of candidates: weights, fairness, and equal candidates. */
class CandidateRankingTests {

    private static final long SEED = 20_261_130;

    @Test
    void theTotalIsTheWeightedMeanOfTheParts() {
        CandidateFacts half = candidate(1).sharing(2, "77200000").capacity(50).build();
        RankingWeights two = new RankingWeights(Map.of(RankingPart.COMPETENCE, 3, RankingPart.CAPACITY, 1));

        ScoredCandidate scored = ranking(two, RULE)
                .rank(List.of(half), histories(askedLongAgo(half)))
                .get(0);

        // (3 × 0.3333 + 1 × 0.5) / 4
        assertThat(scored.score()).isEqualByComparingTo(new BigDecimal("0.3750"));
        assertThat(scored.total()).isEqualTo(scored.score());
        assertThat(scored.scorePoints()).isEqualTo(38);
    }

    @Test
    void refusesWeightsOutOfRangeAndAllZero() {
        refused("sourcing.weights.out-of-range", () -> RankingWeights.DEFAULT.with(RankingPart.DISTANCE, 6));
        refused("sourcing.weights.out-of-range", () -> RankingWeights.DEFAULT.with(RankingPart.DISTANCE, -1));
        refused("sourcing.weights.all-zero", () -> new RankingWeights(Map.of()));
    }

    /** Whoever is the best in a part never loses a place when this part counts more. */
    @Test
    void raisingAWeightNeverLowersTheCandidateThatLeadsInThisPart() {
        Random random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            Field field = Field.random(random, 30);
            RankingPart part = RankingPart.values()[random.nextInt(RankingPart.values().length)];
            int weight = random.nextInt(RankingWeights.MOST);
            RankingWeights before = field.weights(random).with(part, weight);
            RankingWeights after = before.with(part, weight + 1);
            List<ScoredCandidate> first = ranking(before, RULE).rank(field.facts, field.histories);
            List<ScoredCandidate> second = ranking(after, RULE).rank(field.facts, field.histories);
            BigDecimal most = first.stream()
                    .map(one -> one.part(part).value())
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
            Map<UUID, Integer> places = new HashMap<>();
            second.forEach(one -> places.put(one.facts().organisationId(), one.placeByScore()));

            assertThat(first)
                    .as("round %d, %s from %d", round, part, weight)
                    .filteredOn(one -> one.part(part).value().equals(most))
                    .allSatisfy(one -> assertThat(overtaking(one, part, first, second))
                            .as("candidates with less of the part that overtook")
                            .isEmpty());
            assertThat(places).hasSize(field.facts.size());
        }
    }

    /** Returns who was not before the leader by score, and is now, by more than the rounding of a mean. */
    private static List<ScoredCandidate> overtaking(
            ScoredCandidate leader, RankingPart part, List<ScoredCandidate> first, List<ScoredCandidate> second) {
        ScoredCandidate now = find(second, leader);
        BigDecimal rounding = new BigDecimal("0.0002");
        return first.stream()
                .filter(other -> other.score().compareTo(leader.score()) <= 0)
                .filter(other ->
                        find(second, other).score().subtract(now.score()).compareTo(rounding) > 0)
                .toList();
    }

    private static ScoredCandidate find(List<ScoredCandidate> among, ScoredCandidate one) {
        return among.stream()
                .filter(other ->
                        other.facts().organisationId().equals(one.facts().organisationId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fairnessNeverRaisesACandidateThatCannotDoTheWork() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            Field field = Field.random(random, 30);
            assertThat(ranking(field.weights(random), RULE).rank(field.facts, field.histories))
                    .allSatisfy(one -> {
                        boolean able = one.part(RankingPart.COMPETENCE).value().signum() > 0
                                && one.part(RankingPart.CONFLICTS).value().signum() > 0
                                && !Integer.valueOf(0).equals(one.facts().capacityHoursPerMonth());
                        if (!able || one.score().compareTo(new BigDecimal("0.40")) < 0) {
                            assertThat(one.total()).isLessThanOrEqualTo(one.score());
                        }
                    });
        }
    }

    @Test
    void fairnessNeverTurnsTwoCandidatesThatAreFurtherApartThanItsPoints() {
        Random random = new Random(SEED);
        BigDecimal swing = new BigDecimal("0.10");
        for (int round = 0; round < 200; round++) {
            Field field = Field.random(random, 25);
            List<ScoredCandidate> ranked = ranking(field.weights(random), RULE).rank(field.facts, field.histories);
            for (ScoredCandidate one : ranked) {
                for (ScoredCandidate other : ranked) {
                    if (one.score().subtract(other.score()).compareTo(swing) > 0) {
                        assertThat(one.place()).isLessThan(other.place());
                    }
                }
            }
        }
    }

    @Test
    void aNewcomerPassesACandidateThatIsAskedOftenWhenBothAreNearlyEqual() {
        CandidateFacts known = candidate(1).build();
        CandidateFacts newcomer = candidate(2).away(40).build();
        List<ScoredCandidate> ranked =
                ranking(RankingWeights.DEFAULT, RULE).rank(List.of(known, newcomer), histories(asked(known, 9)));

        assertThat(ranked)
                .extracting(one -> one.facts().organisationId())
                .containsExactly(newcomer.organisationId(), known.organisationId());
        assertThat(ranked).extracting(ScoredCandidate::placeByScore).containsExactly(2, 1);
        assertThat(ranked.get(0).fairness().points()).isEqualTo(5);
        assertThat(ranked.get(1).fairness().points()).isEqualTo(-5);
    }

    @Test
    void takesAPointForEachInvitationAfterTheFreeOnesAndFiveAtMost() {
        CandidateFacts facts = candidate(1).build();
        List<Integer> points = IntStream.of(1, 2, 3, 5, 7, 8, 1000)
                .mapToObj(times -> ranking(RankingWeights.DEFAULT, RULE)
                        .rank(List.of(facts), histories(asked(facts, times)))
                        .get(0)
                        .fairness()
                        .points())
                .toList();

        assertThat(points).containsExactly(0, 0, -1, -3, -5, -5, -5);
    }

    @Test
    void whoWasNeverAskedAndWhoIsNewAreRaisedAndNobodyElse() {
        CandidateFacts old = candidate(1).build();
        CandidateFacts recent = candidate(2).registered(TODAY.minusMonths(11)).build();
        CandidateFacts lessRecent =
                candidate(3).registered(TODAY.minusMonths(12)).build();

        List<ScoredCandidate> ranked = ranking(RankingWeights.DEFAULT, RULE)
                .rank(List.of(recent, lessRecent), histories(asked(recent, 1), askedLongAgo(lessRecent)));
        ScoredCandidate twice = ranking(RankingWeights.DEFAULT, RULE)
                .rank(List.of(recent), histories(asked(recent, 2)))
                .get(0);
        ScoredCandidate never = ranking(RankingWeights.DEFAULT, RULE)
                .rank(List.of(old), Map.of())
                .get(0);

        assertThat(ranked).extracting(one -> one.fairness().points()).containsExactly(5, 0);
        assertThat(twice.fairness().points()).isZero();
        assertThat(never.fairness().reason()).isNotNull();
        assertThat(never.total()).as("a score has its end at one").isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Test
    void theSameCandidatesAreInTheSameOrderWhateverTheOrderInWhichTheyWereFound() {
        Random random = new Random(SEED);
        Field field = Field.random(random, 60);
        List<CandidateFacts> shuffled = new ArrayList<>(field.facts);
        Collections.shuffle(shuffled, random);

        List<UUID> one = order(field.facts, field.histories);
        List<UUID> other = order(shuffled, field.histories);

        assertThat(other).isEqualTo(one);
    }

    private static List<UUID> order(List<CandidateFacts> facts, Map<UUID, InvitationHistory> histories) {
        return ranking(RankingWeights.DEFAULT, RULE).rank(facts, histories).stream()
                .map(one -> one.facts().organisationId())
                .toList();
    }

    /** Of 40 equal candidates each is first about as often as the others, over many slots. */
    @Test
    void noCandidateWinsTheDrawMoreOftenThanTheOthers() {
        List<CandidateFacts> equal = LongStream.range(0, 40)
                .mapToObj(number -> candidate(number).build())
                .toList();
        Map<UUID, Integer> first = new HashMap<>();
        Random random = new Random(SEED);
        for (int slot = 0; slot < 4000; slot++) {
            CandidateRanking ranking = new CandidateRanking(
                    new UUID(random.nextLong(), slot), SampleCandidates.NEED, RankingWeights.DEFAULT, RULE, TODAY);
            first.merge(ranking.rank(equal, Map.of()).get(0).facts().organisationId(), 1, Integer::sum);
        }

        assertThat(first).hasSize(40);
        // 100 each on average; five standard deviations are about 50
        assertThat(first.values()).allSatisfy(times -> assertThat(times).isCloseTo(100, within(50)));
    }

    /** Invented candidates with their histories. */
    private static final class Field {

        private final List<CandidateFacts> facts = new ArrayList<>();
        private final Map<UUID, InvitationHistory> histories = new HashMap<>();

        static Field random(Random random, int size) {
            Field field = new Field();
            for (long number = 0; number < size; number++) {
                SampleCandidates.Facts one = candidate(number)
                        .sharing(random.nextInt(5), "77310000")
                        .words(random.nextInt(3), 2 + random.nextInt(3))
                        .capacity(random.nextInt(5) == 0 ? null : random.nextInt(4) * 40)
                        .targets(random.nextBoolean(), random.nextBoolean(), Set.of(OrganisationKind.PME))
                        .registered(TODAY.minusMonths(random.nextInt(40)));
                if (random.nextBoolean()) {
                    one.away(random.nextInt(300));
                }
                CandidateFacts built = one.build();
                field.facts.add(built);
                int times = random.nextInt(12);
                if (random.nextInt(3) > 0) {
                    int answered = random.nextInt(times + 1);
                    field.histories.put(
                            built.organisationId(),
                            new InvitationHistory(
                                    built.organisationId(),
                                    times,
                                    times + random.nextInt(3),
                                    answered,
                                    times - answered,
                                    random.nextInt(4),
                                    random.nextInt(10) == 0,
                                    random.nextInt(10) == 0));
                }
            }
            return field;
        }

        RankingWeights weights(Random random) {
            RankingWeights weights = RankingWeights.DEFAULT;
            for (RankingPart part : RankingPart.values()) {
                weights =
                        weights.with(part, part == RankingPart.COMPETENCE ? 1 + random.nextInt(5) : random.nextInt(6));
            }
            return weights;
        }
    }
}
