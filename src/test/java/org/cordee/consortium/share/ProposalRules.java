package org.cordee.consortium.share;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.share.LotShares.ShareLine;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;

/** Proposals of a lead and one partner on one lot of a thousand euros. */
abstract class ProposalRules {

    static final Duration DAY = Duration.ofDays(1);
    static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    final UUID consortium = Ids.next();
    final UUID lot = Ids.next();
    final MemberFacts lead = member(lot, true);
    final MemberFacts partner = member(lot, false);

    /** Made for a joint grouping paid separately, open for the window. */
    ShareProposal propose(LotShares table, ShareProposal.Turn turn, LeadFee fee, Duration window) {
        Terms terms = new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, fee, false, false);
        return ShareProposal.propose(
                now(), Ids.next(), consortium, turn, List.of(table), terms, List.of(lead, partner), NOW.plus(window));
    }

    ShareProposal propose(LotShares table) {
        return propose(table, turn(1), LeadFee.NONE, DAY);
    }

    static ShareProposal.Turn turn(int round) {
        return new ShareProposal.Turn(1, round, false);
    }

    LotShares table(String leadShare, String leadAmount, String share, String amount) {
        return new LotShares(
                lot, Amount.of("1000.00"), List.of(line(lead, leadShare, leadAmount), line(partner, share, amount)));
    }

    static ShareLine line(MemberFacts member, String share, String amount) {
        return new ShareLine(member.memberId(), Percentage.of(share), Amount.of(amount), Hours.NONE);
    }

    MemberFacts member(UUID lotId, boolean leads) {
        return new MemberFacts(Ids.next(), consortium, lotId, Ids.next(), Ids.next(), leads, MemberState.PROVISIONAL);
    }

    static Act now() {
        return at(Duration.ZERO);
    }

    static Act at(Duration later) {
        return new Act(new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT), NOW.plus(later));
    }
}
