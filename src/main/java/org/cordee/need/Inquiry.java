package org.cordee.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.need.NeedEvent.InquiryLapsed;
import org.cordee.need.NeedEvent.InquiryStopped;
import org.cordee.need.NeedEvent.InterestDeclined;
import org.cordee.need.NeedEvent.InterestShown;
import org.cordee.need.NeedEvent.StructureAsked;
import org.cordee.need.NeedEvent.StructureChosen;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The question to one structure whether a need interests it. It is answered once, by a link or with an account. */
@Entity
@Table(name = "inquiry")
class Inquiry extends Aggregate {

    static final int LONGEST_WORDS = 500;

    @Column(name = "need_id")
    private UUID needId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "establishment_id")
    private UUID establishmentId;

    @Enumerated(EnumType.STRING)
    @Column
    private InquiryState state;

    /** Points of a hundred by which the list is ordered; null for a structure that the coordinator added by name. */
    @Column
    private @Nullable Integer score;

    /** The known part of its way to the place of the need; null without a search around it. */
    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Nearness nearness;

    /** The distance from the place of the need to the establishment as the crow flies; null when it is not known. */
    @Column
    private @Nullable Integer kilometres;

    /** The number of its batch, from 1; null while it was not asked. */
    @Column
    private @Nullable Integer batch;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "answer_before")
    private @Nullable Instant answerBefore;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable NoInterestReason reason;

    /** The words of the structure: what it can do, or more about its reason. */
    @Column
    private @Nullable String words;

    @Column(name = "introduction_asked_at")
    private @Nullable Instant introductionAskedAt;

    @SuppressWarnings("NullAway.Init")
    protected Inquiry() {}

    /**
     * Puts a structure on the list of a need.
     *
     * @param score null for one that the coordinator adds by name
     */
    Inquiry(
            UUID needId,
            UUID organisationId,
            UUID establishmentId,
            @Nullable Integer score,
            @Nullable Nearness nearness,
            @Nullable Integer kilometres) {
        super(Ids.next());
        this.needId = needId;
        this.organisationId = organisationId;
        this.establishmentId = establishmentId;
        this.score = score;
        this.nearness = nearness;
        this.kilometres = kilometres;
        this.state = InquiryState.LISTED;
    }

    /**
     * Takes the structure from the list or puts it back.
     *
     * @return true when this changed something; one that was asked stays as it is
     */
    boolean keep(boolean listed) {
        InquiryState wanted = listed ? InquiryState.LISTED : InquiryState.REMOVED;
        boolean movable = state == InquiryState.LISTED || state == InquiryState.REMOVED;
        if (!movable || state == wanted) {
            return false;
        }
        state = wanted;
        return true;
    }

    /**
     * Forgets how well the structure matched, because the need asks for something else now. One that a coordinator took
     * from the list stays off it.
     *
     * @return true when the structure was only found by the former search, so that it does not belong on the list any
     * more; one that a coordinator added by name stays
     */
    boolean forgetMatch() {
        boolean added = score == null;
        score = null;
        nearness = null;
        kilometres = null;
        return state == InquiryState.LISTED && !added;
    }

    /** Asks the structure, as one of a batch. */
    void ask(Actor actor, int inBatch, Instant before, Instant now) {
        if (state != InquiryState.LISTED) {
            throw new IllegalStateException("only a listed structure is asked inquiry=" + id() + " state=" + state);
        }
        state = InquiryState.ASKED;
        batch = inBatch;
        askedAt = now;
        answerBefore = before;
        record(new StructureAsked(stamp(actor, now), needId, id(), organisationId, inBatch, before));
    }

    /**
     * Records the interest of the structure.
     *
     * @param what what it can do; may be empty
     */
    void showInterest(Actor actor, String what, Instant now) {
        answer(InquiryState.INTERESTED, what, now);
        record(new InterestShown(stamp(actor, now), needId, id(), organisationId));
    }

    /**
     * Records that the need does not interest the structure.
     *
     * @param more words about the reason; may be empty
     */
    void decline(Actor actor, NoInterestReason why, String more, Instant now) {
        answer(InquiryState.DECLINED, more, now);
        reason = why;
        record(new InterestDeclined(stamp(actor, now), needId, id(), organisationId, why));
    }

    private void answer(InquiryState answered, String typed, Instant now) {
        requireOpen(now);
        String written = NeedText.paragraph("words", typed, LONGEST_WORDS);
        words = written.isEmpty() ? null : written;
        state = answered;
        answeredAt = now;
    }

    /** @throws RuleViolation when the structure has answered, or may not answer any more */
    void requireOpen(Instant now) {
        if (state == InquiryState.INTERESTED || state == InquiryState.DECLINED) {
            throw new RuleViolation("need.inquiry.answered");
        }
        if (state != InquiryState.ASKED || isLate(now)) {
            throw new RuleViolation("need.inquiry.over");
        }
    }

    /** Ends the inquiry when its time is over. Repeating it changes nothing. */
    boolean lapse(Actor actor, Instant now) {
        if (state != InquiryState.ASKED || !isLate(now)) {
            return false;
        }
        state = InquiryState.LAPSED;
        record(new InquiryLapsed(stamp(actor, now), needId, id(), organisationId));
        return true;
    }

    /** Ends the inquiry because its answer is not needed any more; one with an answer stays as it is. */
    void stop(Actor actor, Instant now) {
        if (state == InquiryState.ASKED) {
            state = InquiryState.STOPPED;
            record(new InquiryStopped(stamp(actor, now), needId, id(), organisationId));
        }
    }

    /**
     * Asks for an introduction to the structure. Repeating it changes nothing.
     *
     * @throws NotFound for a structure that is not on the short list
     */
    void askIntroduction(Actor actor, @Nullable UUID buyerOrganisationId, Instant now) {
        if (state != InquiryState.INTERESTED) {
            throw new NotFound();
        }
        if (introductionAskedAt == null) {
            introductionAskedAt = now;
            record(new StructureChosen(stamp(actor, now), needId, id(), organisationId, buyerOrganisationId));
        }
    }

    /** Removes the name and the address of an erased person from what the structure wrote. */
    void removeFromWords(NeedContact person) {
        words = words == null ? null : person.removedFrom(words);
    }

    private boolean isLate(Instant now) {
        return answerBefore != null && now.isAfter(answerBefore);
    }

    private static EventHeader stamp(Actor actor, Instant now) {
        return EventHeader.outsideConsortia(actor, now);
    }

    UUID needId() {
        return needId;
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    InquiryState state() {
        return state;
    }

    @Nullable
    Integer score() {
        return score;
    }

    @Nullable
    Nearness nearness() {
        return nearness;
    }

    @Nullable
    Integer kilometres() {
        return kilometres;
    }

    @Nullable
    Integer batch() {
        return batch;
    }

    @Nullable
    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant answerBefore() {
        return answerBefore;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    NoInterestReason reason() {
        return reason;
    }

    @Nullable
    String words() {
        return words;
    }

    @Nullable
    Instant introductionAskedAt() {
        return introductionAskedAt;
    }
}
