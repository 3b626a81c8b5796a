package org.cordee.consortium.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.share.LotShares.ShareLine;
import org.cordee.consortium.share.ShareSplit.Wanted;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class ShareRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private final UUID consortium = Ids.next();
    private final UUID lot = Ids.next();
    private final MemberFacts lead = member(lot, true);
    private final MemberFacts partner = member(lot, false);

    @Test
    void threeThirdsOfATotalLeaveTheRemainderToTheLead() {
        List<Percentage> thirds = Percentage.equalShares(3);
        MemberFacts third = member(lot, false);

        LotShares table = ShareSplit.of(
                lot,
                Amount.of("100.00"),
                lead.memberId(),
                List.of(
                        new Wanted(lead.memberId(), thirds.get(0), Hours.NONE),
                        new Wanted(partner.memberId(), thirds.get(1), Hours.NONE),
                        new Wanted(third.memberId(), thirds.get(2), Hours.NONE)));

        assertThat(table.lines())
                .extracting(ShareLine::percentage)
                .containsExactly(Percentage.of("33.3334"), Percentage.of("33.3333"), Percentage.of("33.3333"));
        assertThat(table.lines())
                .extracting(ShareLine::amount)
                .containsExactly(Amount.of("33.34"), Amount.of("33.33"), Amount.of("33.33"));
        ShareTable.check(List.of(table), List.of(lead, partner, third));
    }

    @Test
    void aSplitMakesTheTotalToTheCentWhateverTheFigures() {
        Random random = new Random(20261125);
        for (int run = 0; run < 500; run++) {
            int size = 2 + random.nextInt(8);
            Amount total = Amount.ofCents(1_000_000 + random.nextInt(900_000_000));
            List<Percentage> equal = Percentage.equalShares(size);
            List<Wanted> wanted = new ArrayList<>();
            List<MemberFacts> members = new ArrayList<>();
            for (int index = 0; index < size; index++) {
                MemberFacts facts = member(lot, index == 0);
                members.add(facts);
                wanted.add(new Wanted(facts.memberId(), equal.get(index), Hours.NONE));
            }

            LotShares table = ShareSplit.of(lot, total, members.get(0).memberId(), wanted);

            ShareTable.check(List.of(table), members);
        }
    }

    @Test
    void takesExactlyAHundredPercentAndTheTotalToTheCent() {
        propose(table("60", "600.00", "40", "400.00"));

        assertRefused(table("60", "600.00", "39.9999", "400.00"), "consortium.shares.not-hundred");
        assertRefused(table("60", "600.00", "40.0001", "400.00"), "consortium.shares.not-hundred");
        assertRefused(table("60", "600.00", "40", "399.99"), "consortium.shares.not-the-total");
        assertRefused(table("60", "600.00", "40", "400.01"), "consortium.shares.not-the-total");
    }

    @Test
    void givesEveryMemberALineAndMoreThanNothing() {
        assertRefused(table("100", "1000.00", "0", "0"), "consortium.shares.nothing-for-a-member");
        assertRefused(
                new LotShares(lot, Amount.of("1000"), List.of(line(lead, "100", "1000"))),
                "consortium.shares.members-incomplete");
        assertRefused(
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "50", "500"), line(lead, "25", "250"), line(partner, "25", "250"))),
                "consortium.shares.members-incomplete");
        assertRefused(
                new LotShares(
                        lot,
                        Amount.of("1000"),
                        List.of(line(lead, "50", "500"), line(member(lot, false), "50", "500"))),
                "consortium.shares.members-incomplete");
    }

    @Test
    void hasOneTableForEachLotWithMembers() {
        UUID otherLot = Ids.next();
        MemberFacts leadThere = member(otherLot, true);
        LotShares here = table("60", "600", "40", "400");
        LotShares there = new LotShares(otherLot, Amount.of("5"), List.of(line(leadThere, "100", "5")));
        List<MemberFacts> all = List.of(lead, partner, leadThere);

        ShareTable.check(List.of(here, there), all);

        for (List<LotShares> wrong : List.of(List.of(here), List.of(here, here), List.<LotShares>of())) {
            assertThatThrownBy(() -> ShareTable.check(wrong, all))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            no -> assertThat(no.key()).isEqualTo("consortium.shares.lots-incomplete"));
        }
    }

    @Test
    void isSettledWhenAllAnsweredAndSentBackByOneRefusal() {
        ShareProposal agreed = propose(table("60", "600", "40", "400"));
        ShareProposal refused = propose(table("60", "600", "40", "400"));

        assertThatThrownBy(() -> agreed.settle(now(), List.of(AnswerState.AGREED, AnswerState.PENDING)))
                .isInstanceOf(RuleViolation.class);
        assertThat(agreed.settle(now(), List.of(AnswerState.AGREED)).allAgreed())
                .isTrue();
        assertThat(refused.settle(now(), List.of(AnswerState.AGREED, AnswerState.REFUSED))
                        .allAgreed())
                .isFalse();
    }

    @Test
    void settledTwiceItAnswersTheSameAndTellsOnce() {
        ShareProposal proposal = propose(table("60", "600", "40", "400"));
        proposal.forget();

        proposal.settle(now(), List.of(AnswerState.AGREED));
        SharesOutcome again = proposal.settle(now(), List.of(AnswerState.REFUSED));

        assertThat(again.allAgreed()).isTrue();
        assertThat(proposal.told()).hasSize(1);
        assertThatThrownBy(proposal::requireOpen).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aMemberAnswersOnceAndRefusesWithAReason() {
        ProposalAnswer answer = new ProposalAnswer(Ids.next(), Ids.next(), partner);

        assertThatThrownBy(() -> answer.refuse(now(), " "))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("consortium.words.missing"));
        assertThat(answer.state()).isEqualTo(AnswerState.PENDING);
        answer.agree(now(), null);
        assertThatThrownBy(() -> answer.refuse(now(), "too little"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.key()).isEqualTo("consortium.shares.already-answered"));
        assertThat(answer.told()).hasSize(1);
    }

    private ShareProposal propose(LotShares table) {
        return ShareProposal.propose(now(), Ids.next(), consortium, 1, List.of(table), List.of(lead, partner), NOW);
    }

    private void assertRefused(LotShares table, String key) {
        assertThatThrownBy(() -> propose(table))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private LotShares table(String leadShare, String leadAmount, String share, String amount) {
        return new LotShares(
                lot, Amount.of("1000.00"), List.of(line(lead, leadShare, leadAmount), line(partner, share, amount)));
    }

    private static ShareLine line(MemberFacts member, String share, String amount) {
        return new ShareLine(member.memberId(), Percentage.of(share), Amount.of(amount), Hours.NONE);
    }

    private MemberFacts member(UUID lotId, boolean leads) {
        return new MemberFacts(Ids.next(), consortium, lotId, Ids.next(), Ids.next(), leads, MemberState.PROVISIONAL);
    }

    private static Act now() {
        return new Act(new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT), NOW);
    }
}
