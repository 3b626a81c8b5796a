package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.consortium.ReferenceNegotiation.DONE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.ReferenceNegotiation.Move;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Performs random acts in a negotiation, in any order and at any time: the answers are those of the short reference
 * rules, and the shares of every proposal add up to a hundred percent and to its total to the cent.
 */
@ConsortiumTest
class RandomSharesModuleTests {

    private static final Actor COORDINATOR = new Actor(null, null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
    private static final int ACTS = 120;
    private static final List<String> WORDS = List.of(
            "AGREED",
            "REFUSED",
            "MEDIATING",
            "FAILED",
            "not-found",
            "wrong-state",
            "shares.window-ended",
            "shares.already-answered",
            "shares.already-proposed",
            "shares.answers-missing",
            "shares.not-hundred",
            "shares.last-proposal",
            "shares.mediation-awaited",
            "shares.arbitration-awaited",
            "shares.nothing-to-mediate",
            "shares.nothing-to-arbitrate");

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    MovableClock clock;

    @Autowired
    ProposingShares proposing;

    @Autowired
    AnsweringShares answering;

    @Autowired
    SettlingShares settling;

    @Autowired
    MediatingShares mediating;

    @Autowired
    ArbitratingShares arbitrating;

    @Autowired
    JdbcTemplate database;

    private static final Set<String> MET = new HashSet<>();
    private final Instant before = Instant.parse("2026-11-24T17:00:00Z");

    @AfterEach
    void resetTheClock() {
        clock.set(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomActsMatchTheReferenceRules(long seed) {
        Random random = new Random(seed);
        Three three = negotiated.three();
        ReferenceNegotiation reference = new ReferenceNegotiation();
        Instant end = clock.now().plus(Duration.ofDays(30));
        for (int act = 0; act < ACTS; act++) {
            Move move = Move.any(random);
            int who = random.nextInt(2);
            if (move == Move.A_DAY_PASSES && clock.now().isBefore(end)) {
                clock.pass(Duration.ofHours(25));
            }
            String answer = answer(three, move, who);
            assertThat(answer).as("act %s %s of %s", act, move, seed).isEqualTo(reference.play(move, who, clock.now()));
            assertThat(standing(three)).as("after %s", move).isEqualTo(reference.standing());
            assertWhole(three);
            MET.add(answer);
            MET.add(reference.state.name());
        }
    }

    /** Seeds that stop early would pass with any rules. */
    @Test
    void everyStateAndEveryAnswerOccurs() {
        for (long seed = 1; seed <= 20 && !MET.containsAll(WORDS); seed++) {
            randomActsMatchTheReferenceRules(seed);
        }
        assertThat(MET).containsAll(WORDS);
    }

    private String answer(Three three, Move move, int who) {
        Actor lead = three.lead().actor();
        Actor partner = three.partners().get(who).actor();
        UUID proposal = latest(three);
        try {
            switch (move) {
                case PROPOSE ->
                    proposing.propose(lead, three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"));
                case PROPOSE_TOO_MUCH ->
                    proposing.propose(lead, three.id(), NegotiatingConsortia.shares(three, "60.0001", "25", "15"));
                case AGREE -> answering.agree(partner, proposal, null);
                case COUNTER ->
                    answering.counter(
                            partner, proposal, NegotiatingConsortia.wish(three, who + 1, "30", "30000.00"), "Plus");
                case REFUSE -> answering.refuse(partner, proposal, "Non");
                case SETTLE -> settling.settle(three.id(), proposal);
                case RECOMMEND -> mediating.recommend(COORDINATOR, three.id(), "Rapprochez-vous");
                case LAPSE -> mediating.lapse(three.id());
                case RETRY -> arbitrating.retry(lead, three.id());
                case A_DAY_PASSES -> {}
            }
            return DONE;
        } catch (RuleViolation no) {
            return no.key().replaceFirst("^consortium\\.", "");
        } catch (NotFound missing) {
            return "not-found";
        }
    }

    private UUID latest(Three three) {
        return database
                .queryForList(
                        "SELECT id FROM share_proposal WHERE consortium_id = ? ORDER BY attempt_no DESC, round_no DESC",
                        UUID.class,
                        three.id())
                .stream()
                .findFirst()
                .orElseGet(Ids::next);
    }

    private List<String> standing(Three three) {
        List<String> standing = new ArrayList<>(database.queryForList(
                "SELECT concat_ws(' ', attempt_no, state) FROM share_negotiation WHERE consortium_id = ?"
                        + " ORDER BY attempt_no DESC LIMIT 1",
                String.class,
                three.id()));
        standing.addAll(database.queryForList(
                "SELECT concat_ws(' ', attempt_no, round_no, if(open_marker, 'true', 'false')) FROM share_proposal"
                        + " WHERE consortium_id = ? ORDER BY attempt_no DESC, round_no DESC LIMIT 1",
                String.class,
                three.id()));
        standing.addAll(database.queryForList(
                "SELECT state FROM proposal_answer WHERE proposal_id = ? ORDER BY state", String.class, latest(three)));
        return standing;
    }

    private void assertWhole(Three three) {
        List<Map<String, Object>> sums = database.queryForList(
                "SELECT sum(line.percentage) AS share, sum(line.amount) AS amount FROM share_line line"
                        + " JOIN share_proposal proposal ON proposal.id = line.proposal_id"
                        + " WHERE proposal.consortium_id = ? GROUP BY proposal.id, line.lot_id",
                three.id());
        assertThat(sums).allSatisfy(sum -> {
            assertThat((BigDecimal) sum.get("share")).isEqualByComparingTo("100");
            assertThat((BigDecimal) sum.get("amount")).isEqualByComparingTo("100000.00");
        });
    }
}
