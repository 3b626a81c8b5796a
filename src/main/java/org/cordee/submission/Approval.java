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
 * One member's approval of the frozen bid: who answered, when and for which organisation, with the hashes of the
 * manifest and of the text shown. It is answered once.
 */
@Entity
@Table(name = "bid_approval")
@SuppressWarnings("NullAway.Init")
class Approval extends Aggregate {

    private static final int LONGEST_REASON = 2_000;

    private UUID roundId;
    private UUID consortiumId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Column(name = "manifest_sha256")
    private String manifestSha256;

    @Column(name = "shown_text")
    private String text;

    @Column(name = "text_sha256")
    private String textSha256;

    private @Nullable Instant remindedAt;
    private @Nullable Instant answeredAt;
    private @Nullable UUID answeredBy;
    private @Nullable String answeredVia;
    private @Nullable String signatoryName;
    private @Nullable String signatoryEmail;
    private @Nullable String reason;

    protected Approval() {}

    private Approval(ApprovalRound round, UUID organisationId, String text) {
        super(Ids.next());
        roundId = round.id();
        consortiumId = round.consortiumId();
        this.organisationId = organisationId;
        state = ApprovalState.AWAITED;
        manifestSha256 = round.manifestSha256();
        this.text = text;
        textSha256 = Sha256.of(text);
    }

    static Approval asked(Actor actor, ApprovalRound round, UUID organisationId, String text) {
        Approval approval = new Approval(round, organisationId, text);
        approval.record(new ApprovalEvent.ApprovalAwaited(
                EventHeader.of(actor, round.consortiumId(), round.openedAt()),
                approval.id(),
                organisationId,
                round.dueAt()));
        return approval;
    }

    /**
     * Copies an approval of the same text from the former round with its evidence, so that the member is not asked
     * again.
     */
    static Approval copyToRound(ApprovalRound round, Approval given) {
        Approval approval = new Approval(round, given.organisationId, given.text);
        approval.state = given.state;
        approval.answeredAt = given.answeredAt;
        approval.answeredBy = given.answeredBy;
        approval.answeredVia = given.answeredVia;
        approval.signatoryName = given.signatoryName;
        approval.signatoryEmail = given.signatoryEmail;
        return approval;
    }

    /** Records the approval of a person with an account. */
    void approve(Actor actor, String shown, boolean awaited, Instant now) {
        approve(actor, null, shown, awaited, now);
    }

    /**
     * Records the approval. A second call changes nothing.
     *
     * @param guest the proven identity of a guest; null for a person with an account
     * @param shown the hash of the text that was read
     */
    void approve(Actor actor, @Nullable GuestSigner guest, String shown, boolean awaited, Instant now) {
        if (state == ApprovalState.APPROVED) {
            return;
        }
        if (actor.via() == Actor.Via.LINK && guest == null) {
            throw RuleViolation.of("code", "submission.approval.identity-needed");
        }
        answer(actor, ApprovalState.APPROVED, shown, now);
        if (guest != null) {
            signatoryName = guest.name();
            signatoryEmail = guest.email();
        }
        record(new ApprovalEvent.BidApproved(
                EventHeader.of(actor, consortiumId, now), id(), organisationId, manifestSha256, textSha256, awaited));
    }

    /**
     * Records the objection. The same objection again changes nothing.
     *
     * @param why the reason, which only the lead reads
     */
    void object(Actor actor, String shown, String why, boolean awaited, Instant now) {
        String words = why.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "submission.approval.reason-needed", LONGEST_REASON);
        }
        if (state == ApprovalState.OBJECTED && words.equals(reason)) {
            return;
        }
        answer(actor, ApprovalState.OBJECTED, shown, now);
        reason = words;
        record(new ApprovalEvent.BidObjected(
                EventHeader.of(actor, consortiumId, now), id(), organisationId, manifestSha256, textSha256, awaited));
    }

    private void answer(Actor actor, ApprovalState to, String shown, Instant now) {
        if (state != ApprovalState.AWAITED) {
            throw new RuleViolation("submission.approval.answered." + state.name());
        }
        if (!textSha256.equals(shown)) {
            throw RuleViolation.of("textSha256", "submission.approval.text-changed");
        }
        state = to;
        answeredAt = now;
        answeredBy = actor.personId();
        answeredVia = actor.via().name();
    }

    /**
     * Reminds the member once, and not in the first hours of the round.
     *
     * @return true when it is reminded now
     */
    boolean remind(ApprovalWindow window, Instant now) {
        if (state != ApprovalState.AWAITED || remindedAt != null || !window.mayRemind(now)) {
            return false;
        }
        remindedAt = now;
        record(new ApprovalEvent.ApprovalReminderSent(
                EventHeader.of(Actor.system(), consortiumId, now), id(), organisationId, window.dueAt()));
        return true;
    }

    boolean is(ApprovalState wanted) {
        return state == wanted;
    }

    UUID roundId() {
        return roundId;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID organisationId() {
        return organisationId;
    }

    ApprovalState state() {
        return state;
    }

    String text() {
        return text;
    }

    String textSha256() {
        return textSha256;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
