package org.cordee.need;

import static org.cordee.need.NeedState.ASKING;
import static org.cordee.need.NeedState.CLOSED;
import static org.cordee.need.NeedState.DELIVERED;
import static org.cordee.need.NeedState.DRAFT;
import static org.cordee.need.NeedState.LISTING;
import static org.cordee.need.NeedState.RECEIVED;
import static org.cordee.need.NeedState.REFUSED;
import static org.cordee.need.NeedState.WITHDRAWN;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.cordee.need.NeedEvent.BatchOver;
import org.cordee.need.NeedEvent.BatchSent;
import org.cordee.need.NeedEvent.BuyerErased;
import org.cordee.need.NeedEvent.ConfirmationAsked;
import org.cordee.need.NeedEvent.CriteriaChanged;
import org.cordee.need.NeedEvent.EnoughInterested;
import org.cordee.need.NeedEvent.ListRevised;
import org.cordee.need.NeedEvent.NeedQualified;
import org.cordee.need.NeedEvent.NeedReceived;
import org.cordee.need.NeedEvent.NeedRefused;
import org.cordee.need.NeedEvent.NeedWithdrawn;
import org.cordee.need.NeedEvent.OutcomeAsked;
import org.cordee.need.NeedEvent.OutcomeReported;
import org.cordee.need.NeedEvent.ShortlistDelivered;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's need from its first words to what came of it. The structures that are asked are {@link Inquiry inquiries} of
 * their own; their acts lock the need first, so that the sixth interest is counted once.
 */
@Entity
@Table(name = "need")
class Need extends Aggregate {

    static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_BUYER = 200;

    @Enumerated(EnumType.STRING)
    @Column
    private NeedState state;

    /** The number that people read aloud; null before the need was sent. */
    @Column
    private @Nullable String reference;

    @Embedded
    private NeedDescription description;

    @Embedded
    private @Nullable NeedScope scope;

    @Column(name = "buyer_name")
    private @Nullable String buyerName;

    /** Null for a buyer without account. */
    @Column(name = "buyer_organisation_id")
    private @Nullable UUID buyerOrganisationId;

    /** Null before the need was sent and after the contact was erased. */
    @Embedded
    private @Nullable NeedContact contact;

    @Column
    private @Nullable String locale;

    /** The buyer agreed that everybody may read its need among the opportunities, once a coordinator has accepted it. */
    @Column(name = "open_to_all")
    private boolean openToAll;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "read_before")
    private @Nullable Instant readBefore;

    @Column(name = "qualified_at")
    private @Nullable Instant qualifiedAt;

    /** The structures that were found when the list was made. */
    @Column(name = "found_count")
    private @Nullable Integer foundCount;

    /** The number of batches that were sent. */
    @Column
    private int batches;

    @Column
    private int interested;

    @Column(name = "enough_at")
    private @Nullable Instant enoughAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "choose_before")
    private @Nullable Instant chooseBefore;

    @Column(name = "outcome_due_at")
    private @Nullable Instant outcomeDueAt;

    @Column(name = "outcome_asked_at")
    private @Nullable Instant outcomeAskedAt;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable NeedOutcome outcome;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** The coordinator writes it to the buyer: beside the short list, or as the reason for not accepting the need. */
    @Column(name = "coordinator_word")
    private @Nullable String coordinatorWord;

    /** The last act of the buyer, from which the life of its contact is counted; null without a contact. */
    @Column(name = "buyer_acted_at")
    private @Nullable Instant buyerActedAt;

    @SuppressWarnings("NullAway.Init")
    protected Need() {}

    private Need(UUID id, NeedDescription description, Instant now) {
        super(id);
        this.state = DRAFT;
        this.description = description;
        this.createdAt = now;
    }

    /**
     * Begins a need. Its id is random: a visitor without account goes on with its draft by this id, so that nobody may
     * guess it.
     */
    static Need draft(NeedDescription description, Instant now) {
        return new Need(UUID.randomUUID(), description, now);
    }

    /** Replaces the words of a need that was not sent yet. */
    void describe(NeedDescription words) {
        requireUnsent();
        description = words;
    }

    /** Replaces where, when and how large the need is, before it is sent. */
    void place(NeedScope where) {
        requireUnsent();
        scope = where;
    }

    /**
     * The sending of a need.
     *
     * @param reference the number of the need
     * @param language in which its letters are written
     * @param openToAll whether everybody may read the need among the opportunities
     */
    record Sending(
            String reference,
            String buyerName,
            @Nullable UUID buyerOrganisationId,
            NeedContact contact,
            Locale language,
            boolean openToAll) {}

    /**
     * Sends the need. It stays a draft until its address is confirmed.
     *
     * @throws RuleViolation {@code need.incomplete} without the answers of the second page
     */
    void send(Sending sending, Instant now) {
        requireUnsent();
        if (scope == null) {
            throw new RuleViolation("need.incomplete");
        }
        reference = sending.reference();
        buyerName = NeedText.line("organisation", sending.buyerName(), LONGEST_BUYER);
        buyerOrganisationId = sending.buyerOrganisationId();
        contact = sending.contact();
        locale = sending.language().getLanguage();
        openToAll = sending.openToAll();
        sentAt = now;
        buyerActedAt = now;
    }

    /**
     * Asks the buyer to confirm its address by the link of a letter.
     *
     * @param before when the draft is deleted unless its address is confirmed
     */
    void askConfirmation(Actor actor, Instant before, Instant linkExpiresAt, Instant now) {
        record(new ConfirmationAsked(stamp(actor, now), id(), before, linkExpiresAt));
    }

    /**
     * Confirms the address of the buyer. Repeating it changes nothing.
     *
     * @param before until when a coordinator should read it
     */
    void confirm(Actor actor, Instant before, Instant now) {
        if (sentAt == null) {
            throw new NotFound();
        }
        if (state != DRAFT) {
            return;
        }
        state = RECEIVED;
        receivedAt = now;
        readBefore = before;
        buyerActed(now);
        record(new NeedReceived(stamp(actor, now), id(), before));
    }

    /**
     * Accepts the need for structures to be asked.
     *
     * @param trades at least one CPV code
     * @throws RuleViolation {@code need.already-read} when it was read before, {@code need.over} when it ended
     */
    void qualify(Actor actor, Collection<String> trades, String where, @Nullable Integer radius, Instant now) {
        require(state.isOver() ? "need.over" : "need.already-read", RECEIVED);
        requireTrade(trades);
        description = description.withTrades(trades);
        scope = requiredScope().around(where, radius);
        state = LISTING;
        qualifiedAt = now;
        record(new NeedQualified(stamp(actor, now), id()));
    }

    /**
     * Changes by what structures are found, before the first of them is asked. The number of found structures is
     * unknown until the directory is searched again. The same values change nothing.
     *
     * @param trades at least one CPV code
     * @param radius kilometres around the place; null for all of France
     * @return true when something changed
     * @throws RuleViolation {@code need.criteria.unread} before a coordinator accepted it, {@code need.criteria.fixed}
     * when structures were asked, {@code need.over} when it ended
     */
    boolean changeCriteria(
            Actor actor, Collection<String> trades, String where, @Nullable Integer radius, Instant now) {
        String started = state == RECEIVED ? "need.criteria.unread" : "need.criteria.fixed";
        require(state.isOver() ? "need.over" : started, LISTING);
        requireTrade(trades);
        NeedDescription words = description.withTrades(trades);
        NeedScope around = requiredScope().around(where, radius);
        if (words.equals(description) && around.equals(scope)) {
            return false;
        }
        description = words;
        scope = around;
        foundCount = null;
        record(new CriteriaChanged(stamp(actor, now), id()));
        return true;
    }

    /**
     * Does not accept the need.
     *
     * @param why is read by the buyer
     * @throws RuleViolation {@code need.already-asking} when structures were asked
     */
    void refuse(Actor actor, String why, Instant linkExpiresAt, Instant now) {
        require(state.isOver() ? "need.over" : "need.already-asking", RECEIVED, LISTING);
        coordinatorWord = NeedText.required("reason", why, LONGEST_TEXT);
        state = REFUSED;
        endedAt = now;
        record(new NeedRefused(stamp(actor, now), id(), linkExpiresAt));
    }

    /** Requires that the list of structures may be changed now. */
    void requireListOpen() {
        require("need.not-listing", LISTING, ASKING);
        requireFewInterested();
    }

    /** Records that the list was changed; nothing when it was not. */
    void reviseList(Actor actor, int added, int removed, @Nullable Integer found, Instant now) {
        requireListOpen();
        if (found != null) {
            foundCount = found;
        }
        if (added + removed > 0) {
            record(new ListRevised(stamp(actor, now), id(), added, removed));
        }
    }

    /**
     * Opens the next batch.
     *
     * @return its number, from 1
     * @throws RuleViolation {@code need.enough} when enough structures are interested
     */
    int openBatch() {
        requireListOpen();
        state = ASKING;
        return ++batches;
    }

    /** Records that the structures of the batch that was opened last were asked. */
    void recordBatchSent(Actor actor, int structures, Instant answerBefore, Instant now) {
        record(new BatchSent(stamp(actor, now), id(), batches, structures, answerBefore));
    }

    /** Refuses an answer when structures are not asked any more. */
    void requireAsking() {
        require("need.inquiry.over", ASKING);
        requireFewInterested();
    }

    /**
     * Counts an interested structure.
     *
     * @return true when no other one needs to answer any more
     */
    boolean countInterested(Actor actor, int enough, Instant now) {
        requireAsking();
        interested++;
        if (interested < enough) {
            return false;
        }
        enoughAt = now;
        record(new EnoughInterested(stamp(actor, now), id(), interested));
        return true;
    }

    /** Records that every structure of the last batch answered or lapsed. */
    void endBatch(Actor actor, Instant now) {
        if (state == ASKING && enoughAt == null) {
            record(new BatchOver(stamp(actor, now), id(), batches, interested));
        }
    }

    /**
     * Delivers the short list.
     *
     * @param word what the coordinator writes beside it; may be empty
     */
    void deliver(Actor actor, String word, Instant choose, Instant outcomeAt, Instant linkExpiresAt, Instant now) {
        require("need.not-asking", ASKING);
        String written = NeedText.paragraph("word", word, LONGEST_TEXT);
        coordinatorWord = written.isEmpty() ? null : written;
        state = DELIVERED;
        deliveredAt = now;
        chooseBefore = choose;
        outcomeDueAt = outcomeAt;
        record(new ShortlistDelivered(stamp(actor, now), id(), interested, choose, outcomeAt, linkExpiresAt));
    }

    /** Refuses an introduction when there is no short list, or its time is over. */
    void requireChoosing(Instant now) {
        require("need.shortlist.none", DELIVERED);
        if (chooseBefore != null && now.isAfter(chooseBefore)) {
            throw new RuleViolation("need.shortlist.archived");
        }
        buyerActed(now);
    }

    /** Asks the buyer what came of its need, once its time has come. Repeating it changes nothing. */
    void askOutcome(Actor actor, Instant linkExpiresAt, Instant now) {
        boolean due = outcomeDueAt != null && !now.isBefore(outcomeDueAt);
        if (state == DELIVERED && due && outcomeAskedAt == null) {
            outcomeAskedAt = now;
            record(new OutcomeAsked(stamp(actor, now), id(), linkExpiresAt));
        }
    }

    /**
     * Records what came of the need.
     *
     * @throws RuleViolation {@code need.outcome.known} when it was recorded before
     */
    void report(Actor actor, NeedOutcome what, Instant now) {
        require(state == CLOSED ? "need.outcome.known" : "need.shortlist.none", DELIVERED);
        outcome = what;
        state = CLOSED;
        endedAt = now;
        buyerActed(now);
        record(new OutcomeReported(stamp(actor, now), id(), what));
    }

    /** Takes the need back; one that is over stays as it is. */
    void withdraw(Actor actor, Instant now) {
        if (state.isOver()) {
            return;
        }
        state = WITHDRAWN;
        endedAt = now;
        buyerActed(now);
        record(new NeedWithdrawn(stamp(actor, now), id()));
    }

    /** Erases the buyer's contact, also from its texts. Repeating it changes nothing. */
    void eraseBuyer(Actor actor, Instant now) {
        NeedContact known = contact;
        if (known == null) {
            return;
        }
        withdraw(actor, now);
        description = description.without(known);
        coordinatorWord = coordinatorWord == null ? null : known.removedFrom(coordinatorWord);
        contact = null;
        buyerActedAt = null;
        record(new BuyerErased(stamp(actor, now), id()));
    }

    /** Tells whether this actor may act as the buyer with an account, whose address must be proven. */
    boolean isOf(Actor actor) {
        return actor.via() != Actor.Via.LINK && actor.isProven() && actor.actsFor(buyerOrganisationId);
    }

    private void buyerActed(Instant now) {
        if (contact != null) {
            buyerActedAt = now;
        }
    }

    private void requireFewInterested() {
        if (enoughAt != null) {
            throw new RuleViolation("need.enough", interested);
        }
    }

    private static void requireTrade(Collection<String> trades) {
        if (trades.isEmpty()) {
            throw RuleViolation.of("trades", "need.trades.missing");
        }
    }

    private void requireUnsent() {
        if (state != DRAFT || sentAt != null) {
            throw new NotFound();
        }
    }

    private void require(String otherwise, NeedState... states) {
        if (!Arrays.asList(states).contains(state)) {
            throw new RuleViolation(otherwise);
        }
    }

    private static EventHeader stamp(Actor actor, Instant now) {
        return EventHeader.outsideConsortia(actor, now);
    }

    NeedScope requiredScope() {
        if (scope == null) {
            throw new IllegalStateException("a need that was sent has a place need=" + id());
        }
        return scope;
    }

    NeedState state() {
        return state;
    }

    boolean isSent() {
        return sentAt != null;
    }

    @Nullable
    String reference() {
        return reference;
    }

    NeedDescription description() {
        return description;
    }

    @Nullable
    NeedScope scope() {
        return scope;
    }

    @Nullable
    String buyerName() {
        return buyerName;
    }

    @Nullable
    UUID buyerOrganisationId() {
        return buyerOrganisationId;
    }

    @Nullable
    NeedContact contact() {
        return contact;
    }

    Locale language() {
        return locale == null ? Locale.FRENCH : Locale.forLanguageTag(locale);
    }

    /** Tells whether everybody may read the need now: its buyer agreed, and more structures are wanted. */
    boolean isOpenToAll() {
        return openToAll && (state == LISTING || state == ASKING) && enoughAt == null;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant readBefore() {
        return readBefore;
    }

    @Nullable
    Integer foundCount() {
        return foundCount;
    }

    @Nullable
    Instant qualifiedAt() {
        return qualifiedAt;
    }

    int batches() {
        return batches;
    }

    int interested() {
        return interested;
    }

    @Nullable
    Instant enoughAt() {
        return enoughAt;
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    Instant chooseBefore() {
        return chooseBefore;
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
    NeedOutcome outcome() {
        return outcome;
    }

    /** Returns when it ended, whatever ended it; null while it goes on. */
    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String coordinatorWord() {
        return coordinatorWord;
    }
}
