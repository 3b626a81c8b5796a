package org.cordee.agreement;

import static org.cordee.agreement.AgreementState.CHANGES;
import static org.cordee.agreement.AgreementState.FAILED;
import static org.cordee.agreement.AgreementState.LAPSED;
import static org.cordee.agreement.AgreementState.REFUSED;
import static org.cordee.agreement.AgreementState.SIGNED;
import static org.cordee.agreement.AgreementState.SIGNING;
import static org.cordee.agreement.AgreementState.SUPERSEDED;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cordee.agreement.AgreementEvent.AgreementApproved;
import org.cordee.agreement.AgreementEvent.AgreementArbitrated;
import org.cordee.agreement.AgreementEvent.AgreementConcluded;
import org.cordee.agreement.AgreementEvent.AgreementRefused;
import org.cordee.agreement.AgreementEvent.AgreementReleased;
import org.cordee.agreement.AgreementEvent.AgreementSentBack;
import org.cordee.agreement.AgreementEvent.SignatureAwaited;
import org.cordee.agreement.AgreementEvent.SignatureLapsed;
import org.cordee.agreement.AgreementEvent.SignatureReminderSent;
import org.cordee.consortium.Act;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;

/**
 * One version of a consortium's agreement. Its text never changes. The members sign it one after the other and the lead
 * signs last. A member that asks for changes sends it back, at most three times in one attempt.
 */
@Entity
@Table(name = "agreement")
class Agreement extends StoredAgreement {

    static final int MOST_CHANGES = 3;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    private Agreement(UUID id, UUID consortiumId, AgreementVersionNumber draft, Wording wording, Instant now) {
        super(id, consortiumId, draft, wording, now);
    }

    static Agreement release(
            Act act,
            UUID id,
            UUID consortiumId,
            AgreementVersionNumber draft,
            Wording wording,
            List<PartyCopy> copies) {
        if (copies.stream().filter(PartyCopy::lead).count() != 1) {
            throw new IllegalStateException("consortium " + consortiumId + " must have exactly one lead");
        }
        Agreement agreement = new Agreement(id, consortiumId, draft, wording, act.at());
        copies.stream().filter(copy -> !copy.lead()).forEach(agreement::add);
        copies.stream().filter(PartyCopy::lead).forEach(agreement::add);
        agreement.record(new AgreementReleased(act.eventHeader(consortiumId), id, draft.number()));
        return agreement;
    }

    /**
     * Returns the attempt and number of the version that follows this one. Refuses while this version is being signed,
     * is signed, or waits for the lead's decision.
     */
    AgreementVersionNumber next() {
        if (state == CHANGES) {
            return new AgreementVersionNumber(attempt, number + 1);
        }
        if (state == SIGNING) {
            throw new RuleViolation("agreement.already-released");
        }
        if (decision == null) {
            throw new RuleViolation(state == SIGNED ? "agreement.already-signed" : "agreement.arbitration-awaited");
        }
        return new AgreementVersionNumber(attempt + 1, 1);
    }

    /** Opens the turn of the next party. A turn whose time is over ends the attempt. A second call changes nothing. */
    public void advance(Act act, SignatureWindow window) {
        Optional<Signature> turn = turn();
        if (state != SIGNING || turn.isEmpty()) {
            return;
        }
        Signature next = turn.get();
        if (next.dueAt == null) {
            next.open(window.openedAt(), window.dueAt());
            record(new SignatureAwaited(
                    act.eventHeader(consortiumId), id(), next.id, next.organisationId, window.dueAt()));
        } else if (next.window().isOver(act.at())) {
            next.state = SignatureState.LAPSED;
            end(LAPSED, act);
            record(new SignatureLapsed(act.eventHeader(consortiumId), id(), next.id, next.organisationId));
        }
    }

    /**
     * Follows a deadline that the buyer moved: a window that the old deadline had cut short gets its usual length. An
     * open window is never made shorter, also when the new plan is tighter.
     *
     * @param usual returns the end of a window that opens at the given instant, computed from the present dates
     */
    public void followMovedDeadline(Act act, UnaryOperator<Instant> usual) {
        turn().filter(turn -> state == SIGNING && turn.isOpen())
                .filter(turn -> !turn.window().isOver(act.at()))
                .ifPresent(turn -> {
                    SignatureWindow open = turn.window();
                    Instant due = usual.apply(open.openedAt());
                    if (due.isAfter(open.dueAt())) {
                        turn.open(open.openedAt(), due);
                    }
                });
    }

    /**
     * Restores a turn that lapsed at the very deadline at which its consortium ended. The party had until the deadline,
     * so it did not miss a time of its own.
     */
    public void restoreTurnEndedAt(Instant deadline) {
        turn().filter(turn -> state == LAPSED && decision == null)
                .filter(turn -> !turn.window().dueAt().isBefore(deadline.truncatedTo(ChronoUnit.SECONDS)))
                .ifPresent(turn -> {
                    turn.state = SignatureState.PENDING;
                    state = SIGNING;
                    endedAt = null;
                });
    }

    /**
     * Gives the party whose turn it is a new date after the consortium goes on past a missed deadline. The party is
     * asked by its task only, without another letter. Signatures of the others stay, because the text is the same. A
     * window that is still open stays too.
     */
    public void extendTurn(Act act, SignatureWindow window) {
        turn().filter(turn -> state == SIGNING && turn.isOpen())
                .filter(turn -> turn.window().isOver(act.at()))
                .ifPresent(turn -> turn.open(window.openedAt(), window.dueAt()));
    }

    public void sign(Act act, UUID organisation, SigningClick evidence) {
        Signature turn = turnOf(act, organisation);
        turn.sign(SignatureEvidence.of(act, evidence, turn.sha256));
        record(new AgreementApproved(act.eventHeader(consortiumId), id(), turn.id, organisation, turn.sha256));
        if (turn().isEmpty()) {
            end(SIGNED, act);
            record(new AgreementConcluded(act.eventHeader(consortiumId), id()));
        }
    }

    public void askChanges(Act act, UUID organisation, String words) {
        Signature turn = turnOf(act, organisation);
        turn.say(SignatureState.CHANGES, TextRules.required(words, "comment", TextRules.LONG));
        boolean last = number > MOST_CHANGES;
        end(last ? FAILED : CHANGES, act);
        record(new AgreementSentBack(act.eventHeader(consortiumId), id(), turn.id, organisation, last));
    }

    public void refuse(Act act, UUID organisation, String words) {
        Signature turn = turnOf(act, organisation);
        turn.say(SignatureState.REFUSED, TextRules.required(words, "comment", TextRules.LONG));
        end(REFUSED, act);
        record(new AgreementRefused(act.eventHeader(consortiumId), id(), turn.id, organisation));
    }

    /**
     * Records a reminder. A turn is reminded once and never on its first day.
     *
     * @return true when the reminder goes out now
     */
    public boolean remind(Act act, UUID signatureId) {
        Signature turn = turn().filter(open -> open.id.equals(signatureId) && open.isOpen())
                .orElse(null);
        if (state != SIGNING
                || turn == null
                || turn.remindedAt != null
                || !turn.window().mayRemind(act.at())) {
            return false;
        }
        turn.remindedAt = act.at();
        record(new SignatureReminderSent(
                act.eventHeader(consortiumId),
                id(),
                turn.id,
                turn.organisationId,
                turn.window().dueAt()));
        return true;
    }

    void arbitrate(Act act, AgreementArbitration how) {
        if (!awaitsArbitration()) {
            throw new RuleViolation("agreement.nothing-to-arbitrate");
        }
        decision = how;
        decidedAt = act.at();
        record(new AgreementArbitrated(act.eventHeader(consortiumId), id(), how));
    }

    /**
     * Ends a signed agreement because a party failed afterwards. The signatures stay as evidence and no longer bind
     * anybody. The next version begins another attempt.
     */
    public void supersede(Act act) {
        if (!isInForce()) {
            throw new RuleViolation("agreement.not-in-force");
        }
        state = SUPERSEDED;
        decision = AgreementArbitration.REPLACE;
        decidedAt = act.at();
    }

    public boolean isInForce() {
        return state == SIGNED;
    }

    boolean awaitsArbitration() {
        return state.isFailure() && decision == null;
    }

    /**
     * Returns what the process does next.
     *
     * @param awaited false when the consortium has ended: a version still being signed then leads nowhere
     */
    public SignatureStep step(boolean awaited, Instant reviewBy) {
        return switch (state) {
            case SIGNING ->
                awaited
                        ? new SignatureStep(
                                SignatureStep.Next.SIGN, turn().orElseThrow().turn(), reviewBy)
                        : new SignatureStep(SignatureStep.Next.FAILED, null, reviewBy);
            case SIGNED -> new SignatureStep(SignatureStep.Next.SIGNED, null, reviewBy);
            case CHANGES -> new SignatureStep(SignatureStep.Next.CHANGES, null, reviewBy);
            case FAILED, REFUSED, LAPSED, SUPERSEDED -> new SignatureStep(SignatureStep.Next.FAILED, null, reviewBy);
        };
    }
}
