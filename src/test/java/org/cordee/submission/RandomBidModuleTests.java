package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cordee.CordeeTest;
import org.cordee.RandomActs;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.ValidatingPrice;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs random commands of lead and partner, also repeated, too early and without permission, from freeze to second
 * deposit, and compares the bid with a short reference model: a refused command changes nothing.
 */
@CordeeTest
class RandomBidModuleTests {

    private static final int SEEDS = 25;
    private static final int ACTS = 40;

    /** All rows of a bid, so that no change remains unnoticed. */
    private static final List<String> ROWS = List.of(
            "SELECT concat_ws(' ', attempt, lifted_at IS NULL) FROM bid_freeze WHERE consortium_id = ? ORDER BY attempt",
            "SELECT concat_ws(' ', id, attempt) FROM bid_package WHERE consortium_id = ? ORDER BY attempt",
            "SELECT concat_ws(' ', number, state, decision_word) FROM approval_round WHERE consortium_id = ? ORDER BY number",
            "SELECT concat_ws(' ', state, reason) FROM bid_approval WHERE consortium_id = ? ORDER BY id",
            "SELECT receipt_number FROM deposit WHERE consortium_id = ? ORDER BY id",
            "SELECT concat_ws(' ', number, reason) FROM bid_reopening WHERE consortium_id = ? ORDER BY number",
            "SELECT concat_ws(' ', position, state, number, comment) FROM bid_section WHERE consortium_id = ? ORDER BY id",
            "SELECT concat_ws(' ', state, number, remark) FROM price_sheet WHERE consortium_id = ? ORDER BY id",
            "SELECT count(*) FROM audit_entry WHERE chain = ?");

    @Autowired
    ApplicationContext context;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    BidReading bids;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void followsTheReferenceModelUnderRandomCommands() {
        Set<String> met = RandomActs.play(SEEDS, ACTS, dice -> new Play());

        assertThat(met)
                .as("the seeds must reach every state, otherwise the test proves nothing")
                .contains(
                        RandomActs.DONE,
                        "not-found",
                        "bid.freeze.not-approved",
                        "bid.freeze.not-validated",
                        "submission.not-frozen",
                        "submission.deposit.no-package",
                        "submission.deposit.open-again",
                        "submission.approval.awaited",
                        "submission.approval.over",
                        "submission.approval.replaced",
                        "submission.approval.answered.APPROVED",
                        "submission.approval.answered.OBJECTED",
                        "submission.approval.nothing-to-decide",
                        "submission.reopen.meanwhile",
                        "submission.reopen.not-now.DRAFTING",
                        "bid.section.closed.APPROVED",
                        "bid.section.closed.LOCKED",
                        "bid.price.closed.LOCKED");
    }

    private final class Play implements RandomActs.RandomScenario {

        private final BiddingConsortium grouping = groupings.withAmounts("60", "40");
        private final ReferenceBid reference = new ReferenceBid();
        private final List<SampleDrafts.Contribution> parts;
        private String expected = RandomActs.DONE;

        Play() {
            drafting.approveAll(grouping);
            parts = drafting.planned(grouping);
        }

        /**
         * Chooses a command. It is the more frequent the further it leads, so that some runs reach a second deposit.
         */
        @Override
        public Runnable choose(Random dice) {
            int member = dice.nextInt(2);
            boolean lead = dice.nextInt(6) > 0;
            Actor actor = SampleBiddingConsortia.member(grouping, lead ? 0 : 1);
            return switch (dice.nextInt(14)) {
                case 0, 1 ->
                    withRule(
                            () -> reference.freeze(lead),
                            () -> the(FreezingBid.class).freeze(actor, id()));
                case 2, 3 ->
                    withRule(reference::build, () -> the(BuildingPackage.class).build(id()));
                case 4, 5 -> withRule(() -> reference.answer(ApprovalState.APPROVED), this::approve);
                case 6 -> withRule(() -> reference.answer(ApprovalState.OBJECTED), this::object);
                case 7 -> decision(ApprovalDecision.values()[dice.nextInt(3)]);
                case 8, 9 ->
                    withRule(
                            () -> reference.deposit(lead),
                            () -> the(DepositingBid.class).deposit(actor, id()));
                case 10 -> reopening(dice);
                case 11, 12 -> withRule(() -> reference.write(member), () -> write(member));
                default -> withRule(() -> reference.price(member), () -> price(member));
            };
        }

        private Runnable decision(ApprovalDecision decision) {
            return withRule(
                    () -> reference.decide(decision),
                    () -> the(DecidingApproval.class)
                            .decide(
                                    SampleBiddingConsortia.member(grouping, 0),
                                    id(),
                                    latest("approval_round"),
                                    decision,
                                    "Vu ensemble"));
        }

        private Runnable reopening(Random dice) {
            int number = reference.reopenings.size() + 1 - (dice.nextInt(4) == 0 ? 1 : 0);
            String reason = "Raison " + dice.nextInt(2);
            Set<Integer> members = List.of(Set.of(0), Set.of(1), Set.of(0, 1)).get(dice.nextInt(3));
            Set<UUID> organisations = members.stream()
                    .map(member -> grouping.shares().get(member).organisationId())
                    .collect(Collectors.toSet());
            return withRule(
                    () -> reference.reopen(number, reason, members),
                    () -> the(ReopeningFrozenBid.class)
                            .reopen(SampleBiddingConsortia.member(grouping, 0), id(), number, organisations, reason));
        }

        private void approve() {
            UUID approval = latest("bid_approval");
            Actor partner = SampleBiddingConsortia.member(grouping, 1);
            the(ApprovingBid.class).approve(partner, approval, shown(partner, approval));
        }

        private void object() {
            UUID approval = latest("bid_approval");
            Actor partner = SampleBiddingConsortia.member(grouping, 1);
            the(ApprovingBid.class).object(partner, approval, shown(partner, approval), "Un prix");
        }

        private String shown(Actor partner, UUID approval) {
            return the(ShowingBid.class).of(partner, approval).textSha256();
        }

        private UUID latest(String table) {
            return jdbc
                    .queryForList("SELECT id FROM " + table + " WHERE consortium_id = ? ORDER BY id", UUID.class, id())
                    .stream()
                    .reduce((earlier, later) -> later)
                    .orElseGet(Ids::next);
        }

        private void write(int member) {
            UUID section = parts.get(member).sectionId();
            Actor writer = SampleBiddingConsortia.member(grouping, member);
            int version = bids.section(writer, section).version();
            int written = the(WritingSection.class).submit(writer, section, version, "Titre", "Corrigée " + version);
            the(ReviewingSection.class).approve(SampleBiddingConsortia.reviewer(grouping, member), section, written);
        }

        private void price(int member) {
            UUID sheet = parts.get(member).priceSheetId();
            Actor signatory = SampleBiddingConsortia.signatory(grouping, member);
            the(FillingPrices.class)
                    .giveLumpSum(signatory, sheet, bids.price(signatory, sheet).version());
            the(ValidatingPrice.class)
                    .validate(signatory, sheet, bids.price(signatory, sheet).version());
        }

        @Override
        public Object state() {
            List<Object> seen = new ArrayList<>();
            seen.add(groupings.consortium(id()).phase());
            ROWS.forEach(sql -> seen.add(jdbc.queryForList(sql, String.class, id())));
            return seen;
        }

        @Override
        public void check(String answer, String where) {
            assertThat(answer).as(where).isEqualTo(expected);
            assertThat(standing()).as(where).isEqualTo(reference.standing());
        }

        private List<String> standing() {
            boolean frozen = count("bid_freeze WHERE lifted_at IS NULL AND consortium_id = ?") == 1;
            boolean packaged = count("bid_package p JOIN bid_freeze f ON f.consortium_id = p.consortium_id"
                            + " AND f.attempt = p.attempt WHERE f.lifted_at IS NULL AND f.consortium_id = ?")
                    == 1;
            List<String> rounds = jdbc.queryForList(
                    "SELECT concat_ws(' ', number, r.state, a.state) FROM approval_round r JOIN bid_approval a"
                            + " ON a.round_id = r.id WHERE r.consortium_id = ? ORDER BY number DESC LIMIT 1",
                    String.class,
                    id());
            return List.of(
                    groupings.consortium(id()).phase() + " frozen " + frozen + " packaged " + packaged,
                    rounds.isEmpty() ? "no member asked" : rounds.get(0),
                    count("deposit WHERE consortium_id = ?") + " deposits, "
                            + count("bid_reopening WHERE consortium_id = ?") + " reopenings",
                    "unwritten " + members("bid_section", "'APPROVED', 'LOCKED'") + " unpriced "
                            + members("price_sheet", "'VALIDATED', 'LOCKED'"));
        }

        private int count(String of) {
            return jdbc.queryForObject("SELECT count(*) FROM " + of, Integer.class, id());
        }

        private Set<Integer> members(String table, String settled) {
            List<UUID> organisations = grouping.shares().stream()
                    .map(BiddingConsortium.Share::organisationId)
                    .toList();
            return jdbc
                    .queryForList(
                            "SELECT organisation_id FROM " + table + " WHERE consortium_id = ? AND state NOT IN ("
                                    + settled + ")",
                            UUID.class,
                            id())
                    .stream()
                    .map(organisations::indexOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private UUID id() {
            return grouping.id();
        }

        private <T> T the(Class<T> type) {
            return context.getBean(type);
        }

        /** Treats NotFound like a refusal, because both change nothing. */
        private Runnable withRule(Supplier<String> rule, Runnable act) {
            return () -> {
                expected = rule.get();
                try {
                    act.run();
                } catch (NotFound hidden) {
                    throw new RuleViolation("not-found");
                }
            };
        }
    }
}
