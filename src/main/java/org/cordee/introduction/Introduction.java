package org.cordee.introduction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.introduction.IntroductionEvent.AnswerReminded;
import org.cordee.introduction.IntroductionEvent.ConsentGiven;
import org.cordee.introduction.IntroductionEvent.ContactErased;
import org.cordee.introduction.IntroductionEvent.IntroductionAgreed;
import org.cordee.introduction.IntroductionEvent.IntroductionAsked;
import org.cordee.introduction.IntroductionEvent.IntroductionDeclined;
import org.cordee.introduction.IntroductionEvent.IntroductionLapsed;
import org.cordee.introduction.IntroductionEvent.OutcomeAsked;
import org.cordee.introduction.IntroductionEvent.OutcomeReminded;
import org.cordee.introduction.IntroductionEvent.OutcomeReported;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * An introduction between two organisations. It shows no contact before both sides consented, ends without an answer at
 * its due date, and is over when one side reported what came of it.
 */
@Entity
@Table(name = "introduction")
class Introduction extends Aggregate {

    static final int MOST_WAVES = 2;

    /** Two letters about one question are at least this far apart. */
    private static final Duration BETWEEN_WAVES = Duration.ofHours(24);

    /** Counts the changes, so that the version rises even when only one side changed. */
    @Column
    private int revision;

    @Column(name = "need_id")
    private @Nullable UUID needId;

    @Column(name = "entry_id")
    private @Nullable UUID entryId;

    @Column
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column
    private IntroductionState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    /** Reminder waves of the question that is open now. */
    @Column
    private int waves;

    /** When the last letter about the open question was asked for. */
    @Column(name = "last_asked_at")
    private Instant lastAskedAt;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "meeting_at")
    private @Nullable Instant meetingAt;

    @Column(name = "outcome_due_at")
    private @Nullable Instant outcomeDueAt;

    @Column(name = "outcome_asked_at")
    private @Nullable Instant outcomeAskedAt;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable IntroductionOutcome outcome;

    /** The side that said no or reported the outcome. */
    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    private @Nullable IntroductionSide endedBy;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable IntroductionRefusal refusal;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** When contacts and addresses are erased; null before the end is foreseen. */
    @Column(name = "contacts_until")
    private @Nullable Instant contactsUntil;

    /** Admits one introduction at a time between two organisations about one thing; null once it is answered. */
    @Column(name = "open_key")
    private @Nullable String openKey;

    @OneToMany(mappedBy = "introduction", cascade = CascadeType.ALL)
    @OrderBy("side")
    @BatchSize(size = 100)
    private List<IntroducedParty> parties = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "introduction_slot", joinColumns = @JoinColumn(name = "introduction_id"))
    @Column(name = "starts_at")
    private Set<Instant> slots = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Introduction() {}

    private Introduction(IntroductionRequest request, Instant dueAt, Instant now) {
        super(request.introductionId());
        this.needId = request.needId();
        this.entryId = request.entryId();
        this.reason = request.reason();
        this.state = IntroductionState.OPEN;
        this.askedAt = now;
        this.dueAt = dueAt;
        this.lastAskedAt = now;
        this.openKey = openKey(request);
        this.slots.addAll(request.slots());
        AskingParty asking = request.asking();
        parties.add(new IntroducedParty(
                this, IntroductionSide.ASKING, asking.organisationId(), asking.name(), asking.email()));
        parties.add(new IntroducedParty(this, IntroductionSide.ASKED, request.askedOrganisationId(), null, null));
    }

    /** Creates an introduction; the asking side consents with the contact of the request, if it has one. */
    static Introduction ask(IntroductionRequest request, IntroductionDates dates, Actor actor, Instant now) {
        Introduction introduction = new Introduction(request, dates.answerDueAt(now), now);
        ProfessionalContact contact = request.contact();
        if (contact != null) {
            introduction.party(IntroductionSide.ASKING).consent(contact, now);
        }
        introduction.record(new IntroductionAsked(
                EventHeader.outsideConsortia(actor, now),
                introduction.id(),
                request.asking().organisationId(),
                request.askedOrganisationId(),
                request.needId(),
                contact == null,
                dates.firstReminderAt(now),
                dates.secondReminderAt(now),
                introduction.dueAt));
        return introduction;
    }

    /** Returns what no other open introduction may have in common with this one. */
    static String openKey(IntroductionRequest request) {
        UUID need = request.needId();
        UUID asking = request.asking().organisationId();
        return (asking == null ? Objects.requireNonNull(need) : asking) + ":" + request.askedOrganisationId() + ":"
                + (need == null ? "" : need);
    }

    /**
     * Records the consent of one side. With the second consent both contacts are shown.
     *
     * @param slot one of the proposed moments; null when the sides agree on one later
     * @throws RuleViolation when this side has answered, or the introduction is over
     */
    void agree(
            IntroductionSide side,
            ProfessionalContact contact,
            @Nullable Instant slot,
            IntroductionDates dates,
            Actor actor,
            Instant now) {
        requireOpen(now);
        if (party(side).consentedAt() != null) {
            throw new RuleViolation("introduction.already-answered");
        }
        if (slot != null && (!slots.contains(slot) || !slot.isAfter(now))) {
            throw RuleViolation.of("slot", "introduction.slot.unknown");
        }
        party(side).consent(contact, now);
        revision++;
        if (slot != null) {
            meetingAt = slot;
        }
        EventHeader stamp = EventHeader.outsideConsortia(actor, now);
        if (party(side.other()).consentedAt() == null) {
            record(new ConsentGiven(stamp, id(), side));
            return;
        }
        state = IntroductionState.AGREED;
        agreedAt = now;
        openKey = null;
        Instant question = dates.outcomeDueAt(now);
        outcomeDueAt = question;
        contactsUntil = dates.contactsUntil(question);
        record(new IntroductionAgreed(stamp, id(), question));
    }

    /**
     * Records the no of one side, also of one that had consented. Nothing was shown, and no contact is kept.
     *
     * @throws RuleViolation when the introduction is over
     */
    void decline(IntroductionSide side, IntroductionRefusal why, IntroductionDates dates, Actor actor, Instant now) {
        requireOpen(now);
        refusal = why;
        endedBy = side;
        endUnshown(IntroductionState.DECLINED, dates, now);
        record(new IntroductionDeclined(EventHeader.outsideConsortia(actor, now), id(), side, why));
    }

    /**
     * Takes the consent of the asking side back, because what it asked about is over.
     *
     * @return false when there is nothing to take back: it was answered, or its time is over
     */
    boolean takeBack(IntroductionDates dates, Actor actor, Instant now) {
        if (stateAt(now) != IntroductionState.OPEN) {
            return false;
        }
        decline(IntroductionSide.ASKING, IntroductionRefusal.OTHER, dates, actor, now);
        return true;
    }

    /** Ends the introduction when its time is over; returns false when there is nothing to end. */
    boolean lapse(IntroductionDates dates, Instant now) {
        if (state != IntroductionState.OPEN || now.isBefore(dueAt)) {
            return false;
        }
        endUnshown(IntroductionState.LAPSED, dates, now);
        record(new IntroductionLapsed(EventHeader.outsideConsortia(Actor.system(), now), id()));
        return true;
    }

    private void endUnshown(IntroductionState end, IntroductionDates dates, Instant now) {
        state = end;
        endedAt = now;
        meetingAt = null;
        openKey = null;
        contactsUntil = dates.contactsUntil(now);
        parties.forEach(party -> party.eraseContact(now));
    }

    /**
     * Begins a reminder wave for the question that is open now; one wave reaches every awaited side.
     *
     * @return false when nobody is awaited, both waves were sent, or the last letter is less than 24 hours old
     */
    boolean remind(Instant now) {
        boolean answer = state == IntroductionState.OPEN && now.isBefore(dueAt);
        boolean result = state == IntroductionState.AGREED && outcomeAskedAt != null;
        if (!answer && !result || waves >= MOST_WAVES || now.isBefore(lastAskedAt.plus(BETWEEN_WAVES))) {
            return false;
        }
        waves++;
        lastAskedAt = now;
        EventHeader stamp = EventHeader.outsideConsortia(Actor.system(), now);
        record(answer ? new AnswerReminded(stamp, id(), waves) : new OutcomeReminded(stamp, id(), waves));
        return true;
    }

    /** Asks both sides what came of it; returns false before its time, after an answer, and the second time. */
    boolean askOutcome(IntroductionDates dates, Instant now) {
        if (state != IntroductionState.AGREED
                || outcomeAskedAt != null
                || outcomeDueAt == null
                || now.isBefore(outcomeDueAt)) {
            return false;
        }
        outcomeAskedAt = now;
        waves = 0;
        lastAskedAt = now;
        record(new OutcomeAsked(
                EventHeader.outsideConsortia(Actor.system(), now),
                id(),
                dates.outcomeReminderAt(now, 1),
                dates.outcomeReminderAt(now, MOST_WAVES)));
        return true;
    }

    /**
     * Records what came of it. The first report counts.
     *
     * @throws RuleViolation before the agreement and after the first report
     */
    void report(
            IntroductionSide side, IntroductionOutcome reported, IntroductionDates dates, Actor actor, Instant now) {
        if (state != IntroductionState.AGREED) {
            throw new RuleViolation("introduction.no-outcome." + stateAt(now));
        }
        state = IntroductionState.CONCLUDED;
        outcome = reported;
        endedBy = side;
        endedAt = now;
        contactsUntil = dates.contactsUntil(now);
        record(new OutcomeReported(EventHeader.outsideConsortia(actor, now), id(), side, reported));
    }

    /**
     * Erases the contact of one side; repeating it changes nothing.
     *
     * @throws RuleViolation while the introduction is open: the side then takes its yes back instead
     */
    void eraseContact(IntroductionSide side, Actor actor, Instant now) {
        if (stateAt(now) == IntroductionState.OPEN) {
            throw new RuleViolation("introduction.contact.still-open");
        }
        if (party(side).contact() != null) {
            party(side).eraseContact(now);
            revision++;
            record(new ContactErased(EventHeader.outsideConsortia(actor, now), id(), side));
        }
    }

    /**
     * Erases the contact and the address of the asking side; repeating it changes nothing.
     *
     * @param words replace the reason, which may name the person
     */
    void eraseAsking(String words, Actor actor, Instant now) {
        IntroducedParty asking = party(IntroductionSide.ASKING);
        reason = words;
        if (asking.eraseAddress()) {
            revision++;
        }
        if (asking.contact() != null) {
            asking.eraseContact(now);
            revision++;
            record(new ContactErased(EventHeader.outsideConsortia(actor, now), id(), IntroductionSide.ASKING));
        }
    }

    private void requireOpen(Instant now) {
        if (stateAt(now) != IntroductionState.OPEN) {
            throw new RuleViolation("introduction.over." + stateAt(now));
        }
    }

    /** Returns the state for users: an open introduction whose time is over has lapsed, even before it is recorded. */
    IntroductionState stateAt(Instant now) {
        return state == IntroductionState.OPEN && !now.isBefore(dueAt) ? IntroductionState.LAPSED : state;
    }

    /**
     * Returns the side for which a user acts.
     *
     * @throws NotFound for everybody else
     */
    IntroductionSide sideOf(IntroductionParticipant who) {
        return findSide(who).orElseThrow(NotFound::new);
    }

    Optional<IntroductionSide> findSide(IntroductionParticipant who) {
        return parties.stream()
                .filter(party -> who.standsFor(party.organisationId()))
                .map(IntroducedParty::side)
                .findFirst();
    }

    IntroducedParty party(IntroductionSide side) {
        return parties.stream()
                .filter(party -> party.side() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("introduction without a side id=" + id()));
    }

    List<IntroducedParty> parties() {
        return List.copyOf(parties);
    }

    /** Returns the moments that the asking side proposed for a first call, the earliest first. */
    List<Instant> slots() {
        return slots.stream().sorted().toList();
    }

    @Nullable
    UUID needId() {
        return needId;
    }

    String reason() {
        return reason;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant agreedAt() {
        return agreedAt;
    }

    @Nullable
    Instant meetingAt() {
        return meetingAt;
    }

    @Nullable
    Instant outcomeDueAt() {
        return outcomeDueAt;
    }

    @Nullable
    Instant outcomeAskedAt() {
        return outcomeAskedAt;
    }

    @Nullable
    IntroductionOutcome outcome() {
        return outcome;
    }

    @Nullable
    IntroductionSide endedBy() {
        return endedBy;
    }

    @Nullable
    IntroductionRefusal refusal() {
        return refusal;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
