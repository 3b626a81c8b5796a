package org.cordee.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.cordee.application.checklist.Wishes;
import org.cordee.application.exclusion.DeclaredGround;
import org.cordee.application.piece.Piece;
import org.cordee.application.piece.ProvidedPiece;
import org.cordee.application.piece.Renewal;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Words;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one member of a grouping. The member provides pieces as long as it is asked, the lead sends them back
 * three times at most; once accepted, or done without, nothing of it changes.
 */
@Entity
@Table(name = "evidence_file")
public class EvidenceFile extends FiledEvidence {

    static final int MOST_ROUNDS = 3;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceFile() {}

    private EvidenceFile(MemberFacts member, boolean lead, Instant dueAt) {
        super(member, lead, dueAt);
    }

    /** The bid cannot be frozen from now on without it; the member is asked when the process comes to it. */
    static EvidenceFile planned(MemberFacts member, boolean lead, EvidenceDates dates) {
        return new EvidenceFile(member, lead, dates.dueAt());
    }

    /** Asked twice, the first asking counts. */
    void ask(Act act, EvidenceDates dates) {
        if (state != EvidenceState.PLANNED) {
            return;
        }
        state = EvidenceState.AWAITED;
        turn.ask(act.at(), dates);
        tell(new ApplicationEvent.EvidenceAsked(act.in(consortiumId), id(), organisationId, turn.dueAt()));
    }

    /** @throws RuleViolation when nothing may be provided now, or all files together would be too large */
    public void provide(Act act, ProvidedPiece provided) {
        state.requireOpen();
        contents().add(provided);
        tell(new ApplicationEvent.PieceProvided(
                act.in(consortiumId), id(), organisationId, provided.piece(), provided.answer()));
    }

    /** An accepted piece that will have expired is handed in again: the accepted one counts until the lead takes this. */
    public void renew(Act act, ProvidedPiece provided) {
        if (state != EvidenceState.ACCEPTED) {
            throw new RuleViolation("application.closed." + state);
        }
        contents().add(provided.renewal(Renewal.TO_CHECK));
        tell(new ApplicationEvent.EvidenceRenewed(act.in(consortiumId), id(), organisationId, provided.piece()));
    }

    /**
     * The member is asked once for all that will have expired, until it is there or the bid is frozen.
     *
     * @param pieces which they are now; empty when nothing is to be handed in again
     * @param dueAt by when the bid should be frozen
     */
    public void awaitRenewal(Act act, List<Piece> pieces, Instant dueAt) {
        if (!turn.awaitRenewal(act.at(), !pieces.isEmpty())) {
            return;
        }
        tell(
                pieces.isEmpty()
                        ? new ApplicationEvent.RenewalNotAwaited(act.in(consortiumId), id(), organisationId)
                        : new ApplicationEvent.RenewalAwaited(
                                act.in(consortiumId), id(), organisationId, pieces, dueAt));
    }

    /** The lead's own is confirmed by the lead; {@code blocking} pieces the deposit cannot do without are missing. */
    void handIn(Act act, int blocking, Instant checkBy) {
        state.requireOpen();
        if (blocking > 0) {
            throw new RuleViolation("application.pieces-missing", blocking);
        }
        requireNoContradiction();
        state = EvidenceState.HANDED_IN;
        turn.handIn(act.at(), checkBy);
        tell(new ApplicationEvent.EvidenceHandedIn(act.in(consortiumId), id(), organisationId, rounds, lead, checkBy));
    }

    /** The sheet says that the member is in no case of exclusion, which its declaration denies. */
    private void requireNoContradiction() {
        if (!grounds.isEmpty() && contents().isSheet(Piece.HONOUR_DECLARATION)) {
            throw new RuleViolation("application.exclusion.sheet-denies");
        }
    }

    /** @param seen how many pieces the lead was shown, null when it does not say */
    public void accept(Act act, @Nullable Integer seen) {
        if (hasRenewals()) {
            contents().decideRenewals(seen, Renewal.TAKEN);
            tell(new ApplicationEvent.RenewalAccepted(act.in(consortiumId), id(), organisationId));
            return;
        }
        state.requireHandedIn();
        state = EvidenceState.ACCEPTED;
        closedAt = act.at();
        tell(new ApplicationEvent.EvidenceAccepted(act.in(consortiumId), id(), organisationId));
    }

    /** Three times at most; after that the lead takes it as it is or goes on without it. */
    public void askCorrections(Act act, Wishes wishes, EvidenceDates dates) {
        state.requireHandedIn();
        if (rounds >= MOST_ROUNDS) {
            throw new RuleViolation("application.rounds-used-up", MOST_ROUNDS);
        }
        words = wishes.comment();
        remarks.addAll(wishes.remarks(act.at()));
        state = EvidenceState.CORRECTIONS;
        rounds++;
        turn.ask(act.at(), dates);
        tell(new ApplicationEvent.CorrectionsAsked(
                act.in(consortiumId), id(), organisationId, rounds, wishes.pieces(), turn.dueAt(), turn.remindAt()));
    }

    /** What was accepted goes on counting; the member may hand in again. */
    public void refuseRenewals(Act act, Wishes wishes, @Nullable Integer seen) {
        List<Piece> refused = contents().renewalsToCheck();
        contents().decideRenewals(seen, Renewal.REFUSED);
        words = wishes.comment();
        remarks.addAll(wishes.remarks(act.at()));
        tell(new ApplicationEvent.RenewalRefused(act.in(consortiumId), id(), organisationId, refused));
    }

    /** The same again changes nothing. */
    public void declareExclusions(Act act, List<DeclaredGround> declared) {
        if (state == EvidenceState.PLANNED) {
            throw new RuleViolation("application.closed.PLANNED");
        }
        DeclaredGround.requireEachOnce(declared);
        if (exclusionsDeclaredAt != null && grounds.equals(declared)) {
            return;
        }
        exclusionsDeclaredAt = act.at();
        grounds.clear();
        grounds.addAll(declared);
        tell(new ApplicationEvent.ExclusionsDeclared(act.in(consortiumId), id(), organisationId, declared.isEmpty()));
    }

    /** The lead goes on without what is missing: a partner is waited for no longer, or its pieces are not taken. */
    public void waive(Act act, String reason) {
        if (lead) {
            throw new RuleViolation("application.lead-is-not-waived");
        }
        if (!state.isOpen() && state != EvidenceState.HANDED_IN) {
            throw new RuleViolation("application.closed." + state);
        }
        words = Words.required(reason, "reason", Words.LONG);
        state = EvidenceState.WITHOUT;
        closedAt = act.at();
        tell(new ApplicationEvent.EvidenceWaived(act.in(consortiumId), id(), organisationId));
    }

    /** Once for each asking, in the last days before the date. @return whether it goes out now */
    boolean remind(Act act) {
        if (!state.isOpen() || !turn.remind(act.at())) {
            return false;
        }
        tell(new ApplicationEvent.EvidenceReminderSent(act.in(consortiumId), id(), organisationId, turn.dueAt()));
        return true;
    }

    /** The deadline of the grouping moved. */
    void date(Act act, EvidenceDates dates) {
        if (!state.isSettled() && turn.move(act.at(), dates) && state.isOpen()) {
            tell(new ApplicationEvent.EvidenceDatesMoved(act.in(consortiumId), id(), organisationId, turn.dueAt()));
        }
    }

    /** The grouping is on its way anew, carried by a process that has asked for nothing yet. */
    void takeUp(Act act, EvidenceDates dates) {
        turn.awaitRenewal(act.at(), false);
        if (!state.isSettled()) {
            turn.move(act.at(), dates);
        }
    }

    /** Its member left the grouping: what it handed in is kept and counts no more. */
    void leave(Act act) {
        leftAt = act.at();
    }

    /** Its member is one again, by another slot. */
    void comeBack() {
        leftAt = null;
    }
}
