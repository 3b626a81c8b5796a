package org.cordee.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.RandomActs;
import org.cordee.bid.BiddingConsortium.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The rules from the approved sections to the last deposit as a short reference model, with a lead, 0, and one partner,
 * 1, whose time to answer never ends.
 */
final class ReferenceBid {

    Phase phase = Phase.DRAFTING;
    boolean frozen;
    boolean packaged;
    boolean opened;

    @Nullable
    RoundState round;

    private @Nullable RoundState decidedBy;
    ApprovalState answer = ApprovalState.AWAITED;
    int rounds;
    int deposits;
    final Map<Integer, String> reopenings = new HashMap<>();
    final Set<Integer> unwritten = new TreeSet<>();
    final Set<Integer> unpriced = new TreeSet<>();

    String freeze(boolean lead) {
        if (!lead) {
            return "not-found";
        }
        if (frozen) {
            return RandomActs.DONE;
        }
        if (!unwritten.isEmpty()) {
            return "bid.freeze.not-approved";
        }
        if (!unpriced.isEmpty()) {
            return "bid.freeze.not-validated";
        }
        frozen = true;
        phase = Phase.READY;
        return RandomActs.DONE;
    }

    String build() {
        if (!frozen) {
            return opened ? RandomActs.DONE : "submission.not-frozen";
        }
        if (!packaged) {
            packaged = true;
            ask();
        }
        return RandomActs.DONE;
    }

    private void ask() {
        round = RoundState.OPEN;
        answer = ApprovalState.AWAITED;
        rounds++;
    }

    String answer(ApprovalState given) {
        if (round == null) {
            return "not-found";
        }
        if (round == RoundState.REOPENED) {
            return "submission.approval.replaced";
        }
        if (phase != Phase.READY) {
            return "submission.approval.over";
        }
        if (!packaged) {
            return "submission.approval.replaced";
        }
        if (answer != ApprovalState.AWAITED) {
            return answer == given ? RandomActs.DONE : "submission.approval.answered." + answer;
        }
        answer = given;
        round = given == ApprovalState.APPROVED && round == RoundState.OPEN ? RoundState.SETTLED : round;
        return RandomActs.DONE;
    }

    String decide(ApprovalDecision decision) {
        RoundState next = switch (decision) {
            case ASK_AGAIN -> RoundState.ASKED_AGAIN;
            case DEPOSIT_WITHOUT -> RoundState.WITHOUT;
            case REOPEN -> RoundState.REOPENED;
        };
        if (round != RoundState.OPEN) {
            // the same decision again, unless the lead's own reopening closed the round
            return round == next && decidedBy == next ? RandomActs.DONE : "submission.approval.nothing-to-decide";
        }
        if (answer != ApprovalState.OBJECTED) {
            return "submission.approval.nothing-to-decide";
        }
        round = next;
        decidedBy = next;
        if (decision == ApprovalDecision.ASK_AGAIN) {
            ask();
        }
        if (decision == ApprovalDecision.REOPEN) {
            open(Set.of(1));
        }
        return RandomActs.DONE;
    }

    String deposit(boolean lead) {
        if (!lead) {
            return "not-found";
        }
        if (!packaged) {
            return opened && !frozen ? "submission.deposit.open-again" : "submission.deposit.no-package";
        }
        if (round == RoundState.OPEN) {
            return "submission.approval.awaited";
        }
        deposits += phase == Phase.READY ? 1 : 0;
        phase = Phase.SUBMITTED;
        return RandomActs.DONE;
    }

    String reopen(int number, String reason, Set<Integer> members) {
        if (reason.equals(reopenings.get(number))) {
            return RandomActs.DONE;
        }
        if (number != reopenings.size() + 1) {
            return "submission.reopen.meanwhile";
        }
        if (phase == Phase.DRAFTING) {
            return "submission.reopen.not-now.DRAFTING";
        }
        reopenings.put(number, reason);
        if (round == RoundState.OPEN) {
            round = RoundState.REOPENED;
            decidedBy = null;
        }
        open(members);
        return RandomActs.DONE;
    }

    private void open(Set<Integer> members) {
        phase = Phase.DRAFTING;
        frozen = false;
        packaged = false;
        opened = true;
        unwritten.addAll(members);
        unpriced.addAll(members);
    }

    String write(int member) {
        return unwritten.remove(member)
                ? RandomActs.DONE
                : "bid.section.closed." + (phase == Phase.DRAFTING ? "APPROVED" : "LOCKED");
    }

    String price(int member) {
        unpriced.remove(member);
        return phase == Phase.DRAFTING ? RandomActs.DONE : "bid.price.closed.LOCKED";
    }

    List<String> standing() {
        List<String> standing = new ArrayList<>();
        standing.add(phase + " frozen " + frozen + " packaged " + packaged);
        standing.add(rounds == 0 ? "no member asked" : rounds + " " + round + " " + answer);
        standing.add(deposits + " deposits, " + reopenings.size() + " reopenings");
        standing.add("unwritten " + unwritten + " unpriced " + unpriced);
        return standing;
    }
}
