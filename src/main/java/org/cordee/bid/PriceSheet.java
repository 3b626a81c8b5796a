package org.cordee.bid;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Amount;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One member's price for its part of one lot, line by line, without VAT. Only that member and the lead ever read it.
 */
@Entity
@Table(name = "price_sheet")
@SuppressWarnings("NullAway.Init")
class PriceSheet extends Aggregate {

    static final int MOST_LINES = 500;
    static final String CHANGED_MEANWHILE = "bid.price.changed-meanwhile";

    private UUID consortiumId;
    private UUID memberId;
    private UUID lotId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private PriceSheetState state;

    @ElementCollection
    @CollectionTable(name = "price_line", joinColumns = @JoinColumn(name = "price_sheet_id"))
    @OrderColumn(name = "position")
    private List<PriceLine> lines = new ArrayList<>();

    /** The buyer's file that gives the lines; null while the member writes its own. */
    private @Nullable UUID frameId;

    private @Nullable Amount amount;
    private @Nullable String justification;
    private @Nullable String remark;

    @Embedded
    private PriceDates cycle;

    @Embedded
    private Revision revision;

    protected PriceSheet() {}

    /** Creates an empty sheet for a member of a lot. */
    public PriceSheet(UUID consortiumId, BiddingConsortium.Share share, Instant dueAt, Instant now) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        memberId = share.memberId();
        lotId = share.lotId();
        organisationId = share.organisationId();
        state = PriceSheetState.TODO;
        cycle = new PriceDates(dueAt);
        revision = Revision.unwritten(now);
    }

    /**
     * Saves the lines, complete or not. The same lines again change nothing.
     *
     * @param expected the number of the schedule the writer started from
     */
    void write(Actor actor, int expected, List<PriceLine> schedule, Instant now) {
        if (schedule.equals(lines)) {
            return;
        }
        requireTodo();
        revision.requireCurrent(expected, CHANGED_MEANWHILE);
        if (frameId != null) {
            replace(priced(schedule), actor, now);
            return;
        }
        if (schedule.size() > MOST_LINES) {
            throw RuleViolation.of("lines", "bid.price.too-many-lines", MOST_LINES);
        }
        replace(schedule, actor, now);
    }

    private void replace(List<PriceLine> schedule, Actor actor, Instant now) {
        if (schedule.equals(lines)) {
            return;
        }
        lines.clear();
        lines.addAll(schedule);
        amount = new PriceSchedule(lines).total();
        revision = revision.next(number() + 1, actor, now);
    }

    /** Takes the unit prices for the lines that the buyer's file gives; nothing else of them may differ. */
    private List<PriceLine> priced(List<PriceLine> schedule) {
        Map<String, PriceLine> sent = new HashMap<>();
        for (int at = 0; at < schedule.size(); at++) {
            if (sent.put(schedule.get(at).code(), schedule.get(at)) != null) {
                throw RuleViolation.of("lines[" + at + "].code", "bid.price.line-given");
            }
        }
        List<PriceLine> result = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            PriceLine line = lines.get(at);
            PriceLine price = sent.remove(line.code());
            if (price == null || !line.isSameBut(line.shared() ? price.asShared() : price)) {
                throw RuleViolation.of("lines[" + at + "]", "bid.price.line-given");
            }
            result.add(line.priced(price.unitPrice()));
        }
        if (!sent.isEmpty()) {
            throw RuleViolation.of("lines", "bid.price.line-given");
        }
        return result;
    }

    /**
     * Saves the unit prices of some given lines; the others keep theirs.
     *
     * @param expected the number of the schedule the writer started from
     * @param prices by the codes of the lines; an unknown code is refused
     */
    void price(Actor actor, int expected, Map<String, BigDecimal> prices, Instant now) {
        Set<String> codes = lines.stream().map(PriceLine::code).collect(Collectors.toSet());
        if (frameId == null || !codes.containsAll(prices.keySet())) {
            throw RuleViolation.of("lines", "bid.price.line-given");
        }
        List<PriceLine> schedule = lines.stream()
                .map(line -> line.priced(prices.getOrDefault(line.code(), line.unitPrice())))
                .toList();
        if (schedule.equals(lines)) {
            return;
        }
        requireTodo();
        revision.requireCurrent(expected, CHANGED_MEANWHILE);
        replace(schedule, actor, now);
    }

    /**
     * Gives the member the lines of the buyer's file. A line that the member has priced before keeps its price; other
     * lines are dropped. The same lines again change nothing.
     */
    void giveLines(UUID frame, List<PriceLine> given, Actor lead, Instant now) {
        if (hasLines(frame, given)) {
            return;
        }
        requireTodo();
        Map<String, PriceLine> before = lines.stream()
                .collect(Collectors.toMap(PriceLine::code, Function.identity(), (first, second) -> first));
        frameId = frame;
        replace(
                given.stream()
                        .map(line -> before.containsKey(line.code())
                                ? line.priced(before.get(line.code()).unitPrice())
                                : line)
                        .toList(),
                lead,
                now);
        record(new BidEvent.OwnLinesGiven(EventHeader.of(lead, consortiumId, now), memberId, id(), organisationId));
    }

    /** Checks that the sheet has these lines of this file, at any prices. */
    boolean hasLines(UUID frame, List<PriceLine> given) {
        return frame.equals(frameId)
                && given.size() == lines.size()
                && IntStream.range(0, given.size()).allMatch(at -> given.get(at).isSameBut(lines.get(at)));
    }

    /** Lets the member write its own lines again. The present ones stay. */
    void leaveFrame() {
        frameId = null;
    }

    /**
     * Hands the lines in: each is complete, and their sum is exactly the agreed amount. A second call changes nothing.
     *
     * @param read the number of the schedule that was checked
     */
    void handIn(Actor actor, int read, Amount agreed, boolean abnormallyLow, Instant now) {
        boolean handedIn = state != PriceSheetState.TODO && state != PriceSheetState.LOCKED;
        if (handedIn && read == number()) {
            return;
        }
        requireTodo();
        revision.requireCurrent(read, CHANGED_MEANWHILE);
        PriceSchedule schedule = new PriceSchedule(lines);
        schedule.requireComplete(frameId != null);
        schedule.requireAgreed(agreed);
        state = abnormallyLow ? PriceSheetState.UNJUSTIFIED : PriceSheetState.GIVEN;
        remark = null;
        cycle.handedIn(read);
        revision = revision.changedBy(actor, now);
        record(new BidEvent.PriceGiven(
                EventHeader.of(actor, consortiumId, now), memberId, id(), organisationId, abnormallyLow));
    }

    /** Stores the explanation of an abnormally low price. A second explanation changes nothing. */
    void justify(Actor actor, String words, Instant now) {
        if (state == PriceSheetState.GIVEN && words.equals(justification)) {
            return;
        }
        if (state != PriceSheetState.UNJUSTIFIED) {
            throw new RuleViolation("bid.price.no-justification-asked");
        }
        justification = words;
        state = PriceSheetState.GIVEN;
        revision = revision.changedBy(actor, now);
        record(new BidEvent.PriceJustified(EventHeader.of(actor, consortiumId, now), memberId, id(), organisationId));
    }

    /** Records that the member's signatory validates the amount. A second call changes nothing. */
    void validate(Actor actor, int read, Instant now) {
        if (state == PriceSheetState.VALIDATED && read == number()) {
            return;
        }
        requireGiven(read);
        state = PriceSheetState.VALIDATED;
        revision = revision.changedBy(actor, now);
        record(new BidEvent.PriceValidated(EventHeader.of(actor, consortiumId, now), memberId, id(), organisationId));
    }

    /** Records that the member's signatory asks for other prices, with the reason. The lines can be edited again. */
    void sendBack(Actor actor, int read, String wish, Instant now) {
        if (state == PriceSheetState.TODO && wish.equals(remark)) {
            return;
        }
        requireGiven(read);
        state = PriceSheetState.TODO;
        remark = wish;
        revision = revision.changedBy(actor, now);
        record(new BidEvent.PriceSentBack(EventHeader.of(actor, consortiumId, now), memberId, id(), organisationId));
    }

    /**
     * Records that the price was not given, explained or validated in time.
     *
     * @return true when this is new
     */
    public boolean escalate(Instant now) {
        if (state.isSettled() || !cycle.becomeLate(state, now)) {
            return false;
        }
        record(new BidEvent.PriceLate(
                EventHeader.of(Actor.system(), consortiumId, now), memberId, id(), organisationId));
        return true;
    }

    /**
     * Records the lead's new date for a late member, with the reason. A second call with the same values changes
     * nothing.
     */
    void extend(Actor actor, Instant due, String reason, Instant now) {
        if (cycle.isExtended(due, reason)) {
            return;
        }
        requireLeadsTurn(now);
        cycle.extend(due, reason);
        revision = revision.changedBy(actor, now);
        record(new BidEvent.PriceExtended(
                EventHeader.of(actor, consortiumId, now), memberId, id(), organisationId, cycle.dueAt()));
    }

    /**
     * Records that the lead accepts the lines the late member had handed in, unchanged. Their sum is the amount the
     * member has signed for, and the member still approves the frozen bid like every member. A second call changes
     * nothing.
     */
    void acceptByLead(Actor actor, Instant now) {
        if (state == PriceSheetState.VALIDATED && cycle.isTaken()) {
            return;
        }
        requireLeadsTurn(now);
        if (!isTakeable()) {
            throw RuleViolation.of("decision", "bid.price.late.never-handed-in");
        }
        state = PriceSheetState.VALIDATED;
        cycle.take(now);
        revision = revision.changedBy(actor, now);
        record(new BidEvent.PriceTaken(EventHeader.of(actor, consortiumId, now), memberId, id(), organisationId));
    }

    /** Checks that the lines have not changed since the member handed them in. */
    boolean isTakeable() {
        return cycle.isComplete(number());
    }

    boolean isLeadsTurn(Instant now) {
        return !state.isSettled() && !now.isBefore(cycle.decidedFromChange(changedAt()));
    }

    private void requireLeadsTurn(Instant now) {
        if (!isLeadsTurn(now)) {
            throw new RuleViolation(state.isSettled() ? "bid.price.late.settled" : "bid.price.late.too-early");
        }
    }

    /** Freezes a validated price. */
    void lock() {
        if (state != PriceSheetState.VALIDATED && state != PriceSheetState.LOCKED) {
            throw new IllegalStateException("price sheet " + id() + " is " + state + ", not validated");
        }
        state = PriceSheetState.LOCKED;
    }

    /** Unlocks this price without changing it, because the frozen bid is reopened for other members. */
    public void unlock() {
        if (state == PriceSheetState.LOCKED) {
            state = PriceSheetState.VALIDATED;
        }
    }

    /** Reopens this member's price with the lead's request. The lines stay. */
    public void reopen(Actor actor, String wish, Instant due, Instant now) {
        state = PriceSheetState.TODO;
        remark = wish;
        cycle.ask(due);
        revision = revision.changedBy(actor, now);
        record(new BidEvent.PriceReopened(EventHeader.of(actor, consortiumId, now), memberId, id(), organisationId));
    }

    /** Follows newly agreed shares: when the member's amount changed, the price must be given again. The lines stay. */
    public void applyNewShare(Amount agreed, Instant due, Instant now) {
        unlock();
        if (state == PriceSheetState.TODO || agreed.equals(amount())) {
            resume(due);
            return;
        }
        state = PriceSheetState.TODO;
        remark = null;
        cycle.ask(due);
        revision = revision.changedByApplication(now);
        record(new BidEvent.PriceReopened(
                EventHeader.of(Actor.system(), consortiumId, now), memberId, id(), organisationId));
    }

    /** Sets a new date for an open price when the draft continues after a missed deadline. */
    public void resume(Instant due) {
        if (!state.isSettled()) {
            cycle.ask(due);
        }
    }

    private void requireTodo() {
        if (state != PriceSheetState.TODO) {
            throw new RuleViolation("bid.price.closed." + state.name());
        }
    }

    private void requireGiven(int read) {
        if (state != PriceSheetState.GIVEN) {
            throw new RuleViolation("bid.price.not-to-validate." + state.name());
        }
        revision.requireCurrent(read, CHANGED_MEANWHILE);
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID lotId() {
        return lotId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public PriceSheetState state() {
        return state;
    }

    /** Returns the buyer's file that gives the lines, null while the member writes its own. */
    @Nullable
    UUID frameId() {
        return frameId;
    }

    public List<PriceLine> lines() {
        return List.copyOf(lines);
    }

    /** Returns the sum of the lines, null while there are none. */
    @Nullable
    public Amount amount() {
        return amount;
    }

    @Nullable
    public String justification() {
        return justification;
    }

    @Nullable
    public String remark() {
        return remark;
    }

    public PriceDates cycle() {
        return cycle;
    }

    public Instant dueAt() {
        return cycle.dueAt();
    }

    public boolean isLate() {
        return cycle.isLate(state);
    }

    /** Returns the number of the present lines, 0 when nothing was written yet. */
    public int number() {
        return revision.number();
    }

    public Instant changedAt() {
        return revision.changedAt();
    }
}
