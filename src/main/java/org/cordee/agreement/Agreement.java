package org.cordee.agreement;

import static org.cordee.agreement.AgreementState.CHANGES;
import static org.cordee.agreement.AgreementState.FAILED;
import static org.cordee.agreement.AgreementState.LAPSED;
import static org.cordee.agreement.AgreementState.REFUSED;
import static org.cordee.agreement.AgreementState.SIGNED;
import static org.cordee.agreement.AgreementState.SIGNING;
import static org.cordee.agreement.AgreementState.SUPERSEDED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One version of a consortium's agreement. Its text never changes. The members sign it one after the other and the lead
 * signs last. A member that asks for changes sends it back, at most three times in one attempt.
 */
@Entity
@Table(name = "agreement")
class Agreement extends Aggregate {

    static final int MOST_CHANGES = 3;

    private UUID consortiumId;

    @Column(name = "attempt_no")
    private int attempt;

    @Column(name = "number_no")
    private int number;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    /**
     * The version of the product's text from which the agreement was written. The powers of attorney use the same
     * version.
     */
    private int textVersion;

    /** The common text: all parties sign the same file. */
    @Embedded
    private AgreementPaper paper;

    @Embedded
    private Wording wording;

    private Instant releasedAt;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AgreementArbitration decision;

    private @Nullable Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "agreement_signature", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "turn_no")
    private List<Signature> signatures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    private Agreement(
            UUID id,
            UUID consortiumId,
            AgreementVersionNumber draft,
            Wording wording,
            AgreementPaper paper,
            Instant now) {
        super(id);
        this.consortiumId = consortiumId;
        this.attempt = draft.attempt();
        this.number = draft.number();
        this.state = AgreementState.SIGNING;
        this.textVersion = AgreementContent.TEXT_VERSION;
        this.wording = wording;
        this.paper = paper;
        this.releasedAt = now;
    }

    static Agreement release(
            Act act,
            UUID id,
            UUID consortiumId,
            AgreementVersionNumber draft,
            Wording wording,
            AgreementPapers papers) {
        List<PartyAnnex> annexes = papers.annexes();
        if (annexes.stream().filter(PartyAnnex::lead).count() != 1) {
            throw new IllegalStateException("consortium " + consortiumId + " must have exactly one lead");
        }
        Agreement agreement = new Agreement(id, consortiumId, draft, wording, papers.common(), act.at());
        annexes.stream().filter(annex -> !annex.lead()).forEach(agreement::add);
        annexes.stream().filter(PartyAnnex::lead).forEach(agreement::add);
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
        if (next.dueAt() == null) {
            next.open(window.openedAt(), window.dueAt());
            record(new SignatureAwaited(
                    act.eventHeader(consortiumId), id(), next.id(), next.organisationId(), window.dueAt()));
        } else if (next.window().isOver(act.at())) {
            next.lapse();
            end(LAPSED, act);
            record(new SignatureLapsed(act.eventHeader(consortiumId), id(), next.id(), next.organisationId()));
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
                    turn.restore();
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
        turn.sign(SignatureEvidence.of(act, evidence, paper.sha256()));
        record(new AgreementApproved(act.eventHeader(consortiumId), id(), turn.id(), organisation, paper.sha256()));
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
        record(new AgreementSentBack(act.eventHeader(consortiumId), id(), turn.id(), organisation, last));
    }

    public void refuse(Act act, UUID organisation, String words) {
        Signature turn = turnOf(act, organisation);
        turn.say(SignatureState.REFUSED, TextRules.required(words, "comment", TextRules.LONG));
        end(REFUSED, act);
        record(new AgreementRefused(act.eventHeader(consortiumId), id(), turn.id(), organisation));
    }

    /**
     * Records a reminder. A turn is reminded once and never on its first day.
     *
     * @return true when the reminder goes out now
     */
    public boolean remind(Act act, UUID signatureId) {
        Signature turn = turn().filter(open -> open.id().equals(signatureId) && open.isOpen())
                .orElse(null);
        if (state != SIGNING
                || turn == null
                || turn.isReminded()
                || !turn.window().mayRemind(act.at())) {
            return false;
        }
        turn.remind(act.at());
        record(new SignatureReminderSent(
                act.eventHeader(consortiumId),
                id(),
                turn.id(),
                turn.organisationId(),
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

    private void add(PartyAnnex annex) {
        signatures.add(new Signature(Ids.next(), annex));
    }

    private void end(AgreementState how, Act act) {
        state = how;
        endedAt = act.at();
    }

    /** Returns the first party that has not signed. */
    private Optional<Signature> turn() {
        return signatures.stream()
                .filter(signature -> signature.state() != SignatureState.SIGNED)
                .findFirst();
    }

    /** @throws RuleViolation when it is not, or no longer, the turn of this party */
    private Signature turnOf(Act act, UUID organisation) {
        Signature own = of(organisation).orElseThrow(NotFound::new);
        if (own.state() == SignatureState.SIGNED) {
            throw new RuleViolation("agreement.signed-by-you");
        }
        if (state != AgreementState.SIGNING) {
            throw new RuleViolation("agreement.closed");
        }
        if (turn().filter(turn -> turn == own).isEmpty() || !own.isOpen()) {
            throw new RuleViolation("agreement.not-your-turn");
        }
        if (own.window().hasPassed(act.at())) {
            throw new RuleViolation("agreement.window-ended", own.window().dueAt());
        }
        return own;
    }

    public Optional<Signature> of(@Nullable UUID organisation) {
        return signatures.stream()
                .filter(signature -> signature.organisationId().equals(organisation))
                .findFirst();
    }

    Signature lead() {
        return signatures.get(signatures.size() - 1);
    }

    /** Returns the signatures in the order of the annexes: the lead's first. */
    List<Signature> annexOrder() {
        return Stream.concat(Stream.of(lead()), signatures.stream().limit(signatures.size() - 1L))
                .toList();
    }

    /** Returns the number by which the common text names the annex of this party. */
    int annexNumber(Signature of) {
        return annexOrder().indexOf(of) + 1;
    }

    /** Returns the party that did not sign when the attempt failed. */
    Optional<UUID> partyThatDidNotSign() {
        return state.isFailure() ? turn().map(Signature::organisationId) : Optional.empty();
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    int attempt() {
        return attempt;
    }

    int number() {
        return number;
    }

    public AgreementState state() {
        return state;
    }

    public int textVersion() {
        return textVersion;
    }

    public AgreementPaper paper() {
        return paper;
    }

    public Wording wording() {
        return wording;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    AgreementArbitration decision() {
        return decision;
    }

    /** Returns the instant at which a signed agreement stopped binding the parties; null in every other state. */
    @Nullable
    Instant supersededAt() {
        return state == AgreementState.SUPERSEDED ? decidedAt : null;
    }

    List<Signature> signatures() {
        return List.copyOf(signatures);
    }
}
