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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.document.frame.FrameColumns;
import org.cordee.document.frame.FrameKind;
import org.cordee.document.frame.FrameLine;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The price file that the buyer gives for one lot, and which member prices which of its lines. The file itself is a
 * stored document that never changes.
 */
@Entity
@Table(name = "price_frame")
@SuppressWarnings("NullAway.Init")
class LotPriceFrame extends Aggregate {

    static final String REMOVED_MEANWHILE = "bid.frame.removed-meanwhile";
    private static final String CHANGED_MEANWHILE = "bid.frame.changed-meanwhile";
    private static final BigDecimal HIGHEST_VAT = new BigDecimal("100");

    private UUID consortiumId;
    private UUID lotId;
    private UUID documentId;
    private String fileName;

    @Enumerated(EnumType.STRING)
    private FrameState state;

    @Enumerated(EnumType.STRING)
    private FrameKind kind;

    private BigDecimal vat;

    /** Tells if the file adds up lines that it does not round to the cent. */
    private boolean unrounded;

    private String sheetColumns;

    /** Tells if the lead works without a file now. The number of the state goes on when a later file comes. */
    private boolean removed;

    @ElementCollection
    @CollectionTable(name = "price_frame_line", joinColumns = @JoinColumn(name = "price_frame_id"))
    @OrderColumn(name = "position")
    private List<FramedLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "price_frame_part", joinColumns = @JoinColumn(name = "price_frame_id"))
    private Set<LinePart> parts = new HashSet<>();

    @Embedded
    private Revision revision;

    protected LotPriceFrame() {}

    LotPriceFrame(UUID consortiumId, UUID lotId, Instant now) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.lotId = lotId;
        revision = Revision.unwritten(now);
    }

    /** The terms of a file that the lead confirms: its kind, the rate of VAT in percent and the columns. */
    record FrameTerms(FrameKind kind, BigDecimal vat, List<FrameColumns> columns) {

        FrameTerms {
            columns = List.copyOf(columns);
            if (columns.stream().map(FrameColumns::sheet).distinct().count() < columns.size()) {
                throw RuleViolation.of("columns", "bid.frame.sheet-twice");
            }
            if (vat.signum() < 0
                    || vat.compareTo(HIGHEST_VAT) > 0
                    || vat.stripTrailingZeros().scale() > 2) {
                throw RuleViolation.of("vat", "bid.frame.vat");
            }
            vat = vat.setScale(2);
        }
    }

    /**
     * Takes a file of the buyer, the first or a later one. Lines that the former file had too, by their codes, stay with
     * their members.
     *
     * @param expected the number of the state the lead read, 0 without a file
     */
    void take(
            Actor lead,
            int expected,
            UUID document,
            String name,
            boolean sure,
            FrameTerms terms,
            PriceFrame read,
            Instant now) {
        requireCurrent(expected);
        removed = false;
        documentId = document;
        fileName = name;
        replaceLines(read, terms);
        state = sure && !lines.isEmpty() ? FrameState.CONFIRMED : FrameState.UNCONFIRMED;
        revision = revision.next(number() + 1, lead, now);
        record(new BidEvent.PriceFrameUploaded(EventHeader.of(lead, consortiumId, now), lotId, documentId));
    }

    private void requireCurrent(int expected) {
        if (!removed) {
            revision.requireCurrent(expected, CHANGED_MEANWHILE);
        } else if (expected != 0) {
            throw new RuleViolation(REMOVED_MEANWHILE);
        }
    }

    /**
     * Removes the file with its lines. The number of the state stays, so that a page of the removed file never changes
     * a later one.
     *
     * @param expected the number of the state the lead read; null when it removes the file in any state
     */
    void remove(Actor lead, @Nullable Integer expected, Instant now) {
        if (removed) {
            return;
        }
        if (expected != null) {
            requireCurrent(expected);
        }
        lines.clear();
        parts.clear();
        removed = true;
        revision = revision.changedBy(lead, now);
        record(new BidEvent.PriceFrameRemoved(EventHeader.of(lead, consortiumId, now), lotId, documentId));
    }

    /** Takes the columns that the lead confirmed. */
    void confirm(Actor lead, int expected, FrameTerms terms, PriceFrame read, Instant now) {
        requireCurrent(expected);
        replaceLines(read, terms);
        if (lines.isEmpty()) {
            throw RuleViolation.of("columns", "bid.frame.no-line");
        }
        state = FrameState.CONFIRMED;
        revision = revision.next(number() + 1, lead, now);
    }

    private void replaceLines(PriceFrame read, FrameTerms terms) {
        kind = terms.kind();
        vat = terms.vat();
        sheetColumns = FrameColumns.written(terms.columns());
        unrounded = read.addsUnroundedLines();
        Map<String, Set<UUID>> before = membersByCode();
        lines.clear();
        parts.clear();
        Map<String, Integer> posts = new HashMap<>();
        for (FrameLine line : read.lines()) {
            int post = posts.computeIfAbsent(line.post().key(), none -> posts.size());
            int position = lines.size();
            lines.add(FramedLine.of(line, post));
            before.getOrDefault(line.code(), Set.of()).forEach(member -> parts.add(new LinePart(position, member)));
        }
    }

    private Map<String, Set<UUID>> membersByCode() {
        Map<String, Set<UUID>> members = new HashMap<>();
        parts.forEach(part -> members.computeIfAbsent(lines.get(part.line()).code(), none -> new HashSet<>())
                .add(part.memberId()));
        return members;
    }

    /**
     * Says which members price some lines; the others stay with theirs. The members get their lines when the lead gives
     * them out.
     *
     * @param members by the positions of the lines
     */
    void assign(Actor lead, int expected, Map<Integer, Set<UUID>> members, Instant now) {
        Set<LinePart> wanted = parts.stream()
                .filter(part -> !members.containsKey(part.line()))
                .collect(Collectors.toCollection(HashSet::new));
        members.forEach((line, some) -> some.forEach(member -> wanted.add(new LinePart(line, member))));
        if (wanted.equals(parts)) {
            return;
        }
        requireCurrent(expected);
        requireConfirmed();
        parts.clear();
        parts.addAll(wanted);
        state = FrameState.CONFIRMED;
        revision = revision.next(number() + 1, lead, now);
    }

    /** Passes the lines of members that left to other members. */
    void pass(Map<UUID, UUID> successors) {
        Set<LinePart> passed = parts.stream()
                .map(part -> new LinePart(part.line(), successors.getOrDefault(part.memberId(), part.memberId())))
                .collect(Collectors.toSet());
        if (!passed.equals(parts)) {
            parts.clear();
            parts.addAll(passed);
        }
    }

    /**
     * Records that the members have their lines.
     *
     * @param members those of the lot
     * @throws RuleViolation with the first line that no member prices
     */
    void give(Actor lead, int expected, Collection<UUID> members, Instant now) {
        if (state == FrameState.GIVEN) {
            return;
        }
        requireCurrent(expected);
        requireConfirmed();
        Set<Integer> assigned = parts.stream()
                .filter(part -> members.contains(part.memberId()))
                .map(LinePart::line)
                .collect(Collectors.toSet());
        List<Integer> missing = IntStream.range(0, lines.size())
                .filter(line -> !assigned.contains(line))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            throw RuleViolation.of(
                    "posts",
                    "bid.frame.unassigned",
                    missing.size(),
                    lines.get(missing.get(0)).code());
        }
        state = FrameState.GIVEN;
        revision = revision.next(number() + 1, lead, now);
        record(new BidEvent.PriceLinesGiven(EventHeader.of(lead, consortiumId, now), lotId, documentId));
    }

    private void requireConfirmed() {
        if (state == FrameState.UNCONFIRMED) {
            throw new RuleViolation("bid.frame.columns-first");
        }
    }

    /** Returns the lines of a member without prices, in the order of the file. */
    List<PriceLine> linesOf(UUID memberId) {
        Map<Integer, Set<UUID>> members = membersByLine();
        List<PriceLine> own = new ArrayList<>();
        members.forEach((line, some) -> {
            if (some.contains(memberId)) {
                own.add(lines.get(line).toPrice(some.size() > 1));
            }
        });
        return own;
    }

    /** Checks that all these lines of a member stand in the file in the same words, at any prices. */
    boolean hasAll(List<PriceLine> some) {
        Map<String, FramedLine> byCode = new HashMap<>();
        lines.forEach(line -> byCode.put(line.code(), line));
        return some.stream().allMatch(line -> {
            FramedLine own = byCode.get(line.code());
            return own != null && own.toPrice(line.shared()).isSameBut(line);
        });
    }

    /** Returns the members of each line that has any, by its position. */
    Map<Integer, Set<UUID>> membersByLine() {
        Map<Integer, Set<UUID>> members = new TreeMap<>();
        parts.forEach(part ->
                members.computeIfAbsent(part.line(), none -> new HashSet<>()).add(part.memberId()));
        return members;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID lotId() {
        return lotId;
    }

    UUID documentId() {
        return documentId;
    }

    String fileName() {
        return fileName;
    }

    FrameState state() {
        return state;
    }

    FrameTerms terms() {
        return new FrameTerms(kind, vat, FrameColumns.parse(sheetColumns));
    }

    boolean isUnrounded() {
        return unrounded;
    }

    List<FramedLine> lines() {
        return List.copyOf(lines);
    }

    /** Returns the number of the present state, 0 before the first file. */
    int number() {
        return revision.number();
    }
}
