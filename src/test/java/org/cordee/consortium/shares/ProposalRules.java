package org.cordee.consortium.shares;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.MemberState;
import org.cordee.consortium.shares.LotShares.ShareLine;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;

/** Base of the share tests: proposals of a lead and one partner on one lot of a thousand euros. */
public abstract class ProposalRules {

    protected static final Duration DAY = Duration.ofDays(1);
    protected static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    protected final UUID consortium = Ids.next();
    protected final UUID lot = Ids.next();
    protected final MemberFacts lead = member(lot, true);
    protected final MemberFacts partner = member(lot, false);

    /** Creates a proposal for a joint consortium paid separately, open for the window. */
    protected ShareProposal propose(
            LotShares table, ShareProposal.ProposalPosition turn, LeadFee fee, Duration window) {
        Terms terms = new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, fee, false, false);
        return ShareProposal.propose(
                now(), Ids.next(), consortium, turn, List.of(table), terms, List.of(lead, partner), NOW.plus(window));
    }

    protected ShareProposal propose(LotShares table) {
        return propose(table, turn(1), LeadFee.NONE, DAY);
    }

    protected static ShareProposal.ProposalPosition turn(int round) {
        return new ShareProposal.ProposalPosition(1, round, false);
    }

    protected LotShares table(String leadShare, String leadAmount, String share, String amount) {
        return new LotShares(
                lot, Amount.of("1000.00"), List.of(line(lead, leadShare, leadAmount), line(partner, share, amount)));
    }

    protected static ShareLine line(MemberFacts member, String share, String amount) {
        return new ShareLine(member.memberId(), Percentage.of(share), Amount.of(amount), Hours.NONE);
    }

    protected MemberFacts member(UUID lotId, boolean leads) {
        return new MemberFacts(Ids.next(), consortium, lotId, Ids.next(), Ids.next(), leads, MemberState.PROVISIONAL);
    }

    protected static Act now() {
        return at(Duration.ZERO);
    }

    protected static Act at(Duration later) {
        return new Act(new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT), NOW.plus(later));
    }
}
