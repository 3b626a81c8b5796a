package org.cordee.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One round of approvals of a frozen package. It is open until all members have approved, the lead has decided or the
 * time has run out.
 */
@Entity
@Table(name = "approval_round")
@SuppressWarnings("NullAway.Init")
class ApprovalRound extends Aggregate {

    private UUID consortiumId;
    private UUID packageId;
    private int number;

    @Column(name = "manifest_sha256")
    private String manifestSha256;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    private Instant openedAt;
    private Instant dueAt;
    private @Nullable Instant closedAt;
    private @Nullable String decisionWord;

    protected ApprovalRound() {}

    private ApprovalRound(
            UUID consortiumId, int number, UUID packageId, String manifestSha256, Instant now, ApprovalWindow window) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.packageId = packageId;
        this.number = number;
        this.manifestSha256 = manifestSha256;
        this.state = RoundState.OPEN;
        this.openedAt = now;
        this.dueAt = window.dueAt();
    }

    static ApprovalRound open(
            Actor actor, UUID consortiumId, int number, UUID packageId, String manifest, ApprovalWindow window) {
        Instant now = window.openedAt();
        ApprovalRound round = new ApprovalRound(consortiumId, number, packageId, manifest, now, window);
        round.record(new ApprovalEvent.ApprovalRoundOpened(
                EventHeader.of(actor, consortiumId, now), round.id(), number, manifest));
        return round;
    }

    /** Moves the due date with the consortium's deadline. */
    void follow(ApprovalWindow window) {
        dueAt = window.dueAt();
    }

    /** Closes the round because every member has approved. A second call changes nothing. */
    void settle(Actor actor, boolean decisionAwaited, Instant now) {
        if (close(RoundState.SETTLED, now)) {
            record(new ApprovalEvent.ApprovalSettled(stamp(actor, now), id(), decisionAwaited));
        }
    }

    /** Closes the round because the last thirty hours have begun. A second call changes nothing. */
    void lapse(Instant now) {
        if (close(RoundState.LAPSED, now)) {
            record(new ApprovalEvent.ApprovalLapsed(stamp(Actor.system(), now), id()));
        }
    }

    /** Closes the round because the package was deposited elsewhere. A second call changes nothing. */
    void overtake(Actor actor, Instant now) {
        if (close(RoundState.OVERTAKEN, now)) {
            record(new ApprovalEvent.ApprovalOvertaken(stamp(actor, now), id()));
        }
    }

    /**
     * Closes the round because the lead reopened the bid before all had answered. A second call changes nothing.
     *
     * @param word the explanation for the members
     */
    void reopened(String word, Instant now) {
        if (close(RoundState.REOPENED, now)) {
            decisionWord = word;
        }
    }

    /**
     * Closes the round with the lead's decision.
     *
     * @param word the explanation for the members
     */
    void decide(Actor actor, ApprovalDecision decision, String word, Instant now) {
        RoundState next = after(decision);
        if (state == next && word.equals(decisionWord)) {
            return;
        }
        if (!close(next, now)) {
            throw new RuleViolation("submission.approval.nothing-to-decide");
        }
        decisionWord = word;
        record(new ApprovalEvent.ApprovalDecided(stamp(actor, now), id(), decision));
        if (decision == ApprovalDecision.DEPOSIT_WITHOUT) {
            record(new ApprovalEvent.DepositDecidedWithout(stamp(actor, now), id()));
        }
    }

    private static RoundState after(ApprovalDecision decision) {
        return switch (decision) {
            case ASK_AGAIN -> RoundState.ASKED_AGAIN;
            case DEPOSIT_WITHOUT -> RoundState.WITHOUT;
            case REOPEN -> RoundState.REOPENED;
        };
    }

    private boolean close(RoundState to, Instant now) {
        if (state != RoundState.OPEN) {
            return false;
        }
        state = to;
        closedAt = now;
        return true;
    }

    private EventHeader stamp(Actor actor, Instant now) {
        return EventHeader.of(actor, consortiumId, now);
    }

    boolean isOpen() {
        return state == RoundState.OPEN;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID packageId() {
        return packageId;
    }

    int number() {
        return number;
    }

    String manifestSha256() {
        return manifestSha256;
    }

    RoundState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    String decisionWord() {
        return decisionWord;
    }
}
