package org.cordee.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.InvitationHistory;
import org.cordee.organisation.CandidateFacts;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.SlotRequirements;
import org.junit.jupiter.api.Test;

/**
 * Compares the ranking with and without fairness on the same 500 slots of one invented year. Two slots in five ask for
 * the three most wanted trades in the same three départements, as real programmes do. A lead invites the candidates in
 * the order of the ranking, one after the other, until one accepts. Invitations of other leads are known only after the
 * deadline of their offer, 35 days after the invitation, as in the product.
 */
class FairnessOverManySlotsTests {

    private static final long SEED = 20_261_130;
    private static final int SLOTS = 500;
    private static final int STRUCTURES = 3000;
    private static final int LEADS = 60;
    private static final int MOST_ASKED = 8;
    private static final int DAYS_UNTIL_KNOWN = 35;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 1);
    private static final List<String> TRADES = List.of(
            "77310000",
            "90910000",
            "45262670",
            "55520000",
            "79810000",
            "45421000",
            "98310000",
            "60180000",
            "90511000",
            "45442100",
            "71410000",
            "79952000");
    private static final FairnessRule RULE = SampleCandidates.RULE;

    /** One structure of the invented directory, on a square of 600 kilometres. */
    private record Structure(
            long number,
            int trade,
            int depth,
            int area,
            int east,
            int north,
            Integer capacity,
            boolean amounts,
            boolean hours,
            LocalDate registeredOn) {}

    /** One slot of the invented year. */
    private record InventedSlot(
            UUID id, UUID lead, int day, int trade, int area, int east, int north, int hoursPerMonth) {}

    private record Sent(UUID lead, int day, boolean answered) {}

    /** What a year of invitations came to. */
    private record Year(int invitations, int structures, int toTen, BigDecimal meanScore, int filled) {

        double share() {
            return 100.0 * toTen / invitations;
        }
    }

    @Test
    void fairnessSpreadsInvitationsAndCostsLittleScore() {
        List<Structure> directory = directory(new Random(SEED));
        List<InventedSlot> slots = slots(new Random(SEED + 1));

        Year fair = year(directory, slots, true);
        Year plain = year(directory, slots, false);

        print("with fairness", fair);
        print("score alone", plain);
        BigDecimal lost = plain.meanScore().subtract(fair.meanScore());
        assertThat(fair.share()).as("share of the ten most invited").isLessThan(0.65 * plain.share());
        assertThat(fair.structures()).as("structures invited").isGreaterThan(plain.structures() * 13 / 10);
        assertThat(lost).as("mean score lost").isBetween(BigDecimal.ZERO, new BigDecimal("0.02"));
        assertThat(fair.filled()).as("slots filled").isGreaterThanOrEqualTo(plain.filled() * 97 / 100);
    }

    @Test
    void theSameYearHasTheSameInvitations() {
        List<Structure> directory = directory(new Random(SEED));
        List<InventedSlot> slots = slots(new Random(SEED + 1)).subList(0, 60);

        assertThat(year(directory, slots, true)).isEqualTo(year(directory, slots, true));
    }

    private static void print(String order, Year year) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %d slots: %d invitations to %d structures, %.1f %% to the ten most invited,"
                        + " mean score %s, %d slots filled%n",
                order,
                SLOTS,
                year.invitations(),
                year.structures(),
                year.share(),
                year.meanScore(),
                year.filled());
    }

    private static Year year(List<Structure> directory, List<InventedSlot> slots, boolean fair) {
        Map<UUID, List<Sent>> sent = new HashMap<>();
        BigDecimal scores = BigDecimal.ZERO;
        int invitations = 0;
        int filled = 0;
        for (InventedSlot slot : slots) {
            List<ScoredCandidate> ranked = ranked(directory, slot, sent, fair);
            int asked = 0;
            boolean accepted = false;
            while (!accepted && asked < Math.min(MOST_ASKED, ranked.size())) {
                ScoredCandidate next = ranked.get(asked++);
                UUID id = next.facts().organisationId();
                // What a structure answers depends on the slot and on itself, not on the order of the ranking.
                Random answer = new Random(CandidateRanking.drawn(slot.id(), id));
                boolean answers = answer.nextInt(100) < 80;
                accepted = answers && answer.nextInt(100) < 45;
                sent.computeIfAbsent(id, none -> new ArrayList<>()).add(new Sent(slot.lead(), slot.day(), answers));
                scores = scores.add(next.score());
                invitations++;
            }
            filled += accepted ? 1 : 0;
        }
        List<Integer> times = sent.values().stream()
                .map(List::size)
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Year(
                invitations,
                sent.size(),
                times.stream().limit(10).mapToInt(Integer::intValue).sum(),
                scores.divide(BigDecimal.valueOf(invitations), 4, RoundingMode.HALF_UP),
                filled);
    }

    private static List<ScoredCandidate> ranked(
            List<Structure> directory, InventedSlot slot, Map<UUID, List<Sent>> sent, boolean fair) {
        SlotRequirements need = new SlotRequirements(
                new Cpv(TRADES.get(slot.trade())),
                Set.of("FRD22"),
                Set.of(),
                slot.hoursPerMonth() * 12,
                12,
                Set.of(),
                null);
        List<CandidateFacts> candidates = directory.stream()
                .filter(one -> one.trade() == slot.trade())
                .map(one -> facts(one, slot))
                .toList();
        Map<UUID, InvitationHistory> histories = new HashMap<>();
        candidates.forEach(facts -> histories.put(
                facts.organisationId(),
                history(facts.organisationId(), slot, sent.getOrDefault(facts.organisationId(), List.of()))));
        return new CandidateRanking(slot.id(), need, RankingWeights.DEFAULT, RULE, FIRST_DAY.plusDays(slot.day()))
                .rank(candidates, histories).stream()
                        .sorted(Comparator.comparingInt(fair ? ScoredCandidate::place : ScoredCandidate::placeByScore))
                        .toList();
    }

    /** Returns what the lead of a slot may know on its day. */
    private static InvitationHistory history(UUID id, InventedSlot slot, List<Sent> sent) {
        List<Sent> known = sent.stream()
                .filter(one -> one.lead().equals(slot.lead()) || one.day() + DAYS_UNTIL_KNOWN <= slot.day())
                .toList();
        int answered = (int) known.stream().filter(Sent::answered).count();
        return new InvitationHistory(
                id, known.size(), known.size(), answered, known.size() - answered, 0, false, false);
    }

    private static CandidateFacts facts(Structure one, InventedSlot slot) {
        boolean inArea = one.area() == slot.area();
        int kilometres = inArea ? 0 : (int) Math.hypot(one.east() - slot.east(), one.north() - slot.north());
        return new CandidateFacts(
                new UUID(3, one.number()),
                new UUID(4, one.number()),
                "Structure " + one.number(),
                "Ville",
                "76",
                one.hours() ? Set.of(OrganisationKind.EI) : Set.of(OrganisationKind.PME),
                one.depth(),
                TRADES.get(one.trade()),
                0,
                0,
                kilometres,
                inArea,
                false,
                one.capacity(),
                one.amounts(),
                one.hours(),
                true,
                one.registeredOn(),
                null);
    }

    /** The invented directory: thirty areas in a square, of which three have a quarter of all structures. */
    private static List<Structure> directory(Random random) {
        List<Structure> structures = new ArrayList<>();
        for (long number = 0; number < STRUCTURES; number++) {
            int area = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(30);
            structures.add(new Structure(
                    number,
                    random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(TRADES.size()),
                    2 + random.nextInt(7),
                    area,
                    east(area) + random.nextInt(100) - 50,
                    north(area) + random.nextInt(100) - 50,
                    random.nextInt(5) == 0 ? null : 20 * (1 + random.nextInt(20)),
                    random.nextInt(10) > 0,
                    random.nextInt(4) == 0,
                    FIRST_DAY.minusDays(random.nextInt(5 * 365))));
        }
        return structures;
    }

    private static List<InventedSlot> slots(Random random) {
        List<InventedSlot> slots = new ArrayList<>();
        for (int number = 0; number < SLOTS; number++) {
            boolean usual = random.nextInt(5) < 2;
            int area = usual ? random.nextInt(3) : random.nextInt(30);
            slots.add(new InventedSlot(
                    new UUID(7, random.nextLong()),
                    new UUID(8, random.nextInt(LEADS)),
                    number * 365 / SLOTS,
                    usual ? random.nextInt(3) : random.nextInt(TRADES.size()),
                    area,
                    east(area),
                    north(area),
                    40 + random.nextInt(200)));
        }
        return slots;
    }

    private static int east(int area) {
        return 50 + area % 6 * 100;
    }

    private static int north(int area) {
        return 50 + area / 6 * 120;
    }
}
