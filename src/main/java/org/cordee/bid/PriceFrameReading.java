package org.cordee.bid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cordee.bid.PriceFrameView.FrameContent;
import org.cordee.bid.PriceFrameView.FrameLineView;
import org.cordee.bid.PriceFrameView.FrameMember;
import org.cordee.bid.PriceFrameView.FramePostView;
import org.cordee.bid.PriceFrameView.VatLine;
import org.cordee.document.Download;
import org.cordee.document.frame.FilledFrame;
import org.cordee.document.frame.FrameCell;
import org.cordee.document.frame.FrameCheck;
import org.cordee.document.frame.FrameLine;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the buyer's price file of a lot for the lead, who reads all prices. */
@Component
@Transactional(readOnly = true)
public class PriceFrameReading {

    private static final int MOST_NAMED = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BiddingConsortia groupings;
    private final Outlines outlines;
    private final LotPriceFrames frames;
    private final PriceSheets sheets;
    private final FrameFiles files;

    PriceFrameReading(
            BiddingConsortia groupings,
            Outlines outlines,
            LotPriceFrames frames,
            PriceSheets sheets,
            FrameFiles files) {
        this.groupings = groupings;
        this.outlines = outlines;
        this.frames = frames;
        this.sheets = sheets;
        this.files = files;
    }

    /**
     * Returns the file of a lot, its posts with their members and the totals.
     *
     * @throws NotFound for all users but the lead, and for a lot the consortium does not bid for
     */
    public PriceFrameView view(Actor actor, UUID consortiumId, UUID lotId) {
        BiddingConsortium grouping = ledBy(actor, consortiumId);
        BiddingConsortium.Lot lot = grouping.lot(lotId);
        List<PriceSheet> own = sheets.withLinesOf(consortiumId).stream()
                .filter(sheet -> sheet.lotId().equals(lotId))
                .toList();
        LotPriceFrame frame = frames.present(consortiumId, lotId).orElse(null);
        Map<UUID, PriceSheet> byMember = new HashMap<>();
        own.forEach(sheet -> byMember.put(sheet.memberId(), sheet));
        return new PriceFrameView(
                consortiumId,
                grouping.name(),
                lotId,
                lot.number(),
                lot.title(),
                members(grouping, lotId, byMember),
                frame == null ? null : content(frame, own),
                FramedPrices.agreed(grouping, lotId),
                grouping.isOpen()
                        && !own.isEmpty()
                        && !FrameAccess.isLocked(own)
                        && !outlines.isSuspended(consortiumId));
    }

    private BiddingConsortium ledBy(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        return grouping;
    }

    private static List<FrameMember> members(BiddingConsortium grouping, UUID lotId, Map<UUID, PriceSheet> byMember) {
        List<FrameMember> members = new ArrayList<>();
        for (BiddingConsortium.Share share : grouping.shares()) {
            if (share.lotId().equals(lotId)) {
                PriceSheet sheet = byMember.get(share.memberId());
                Amount priced = sheet == null || sheet.amount() == null ? Amount.ZERO : sheet.amount();
                members.add(new FrameMember(
                        share.memberId(),
                        sheet == null ? null : sheet.id(),
                        FrameCell.letters(members.size() + 1),
                        share.organisationName(),
                        share.amount(),
                        priced,
                        sheet == null ? PriceSheetState.TODO : sheet.state()));
            }
        }
        return members;
    }

    private static FrameContent content(LotPriceFrame frame, List<PriceSheet> own) {
        Map<String, Amount> totals = new HashMap<>();
        own.stream()
                .filter(sheet -> frame.id().equals(sheet.frameId()))
                .flatMap(sheet -> sheet.lines().stream())
                .forEach(line -> totals.merge(line.code(), line.total(), Amount::plus));
        Map<Integer, Set<UUID>> members = frame.membersByLine();
        Map<Integer, List<FrameLineView>> byPost = new TreeMap<>();
        SortedMap<BigDecimal, BigDecimal> taxes = new TreeMap<>();
        List<FramedLine> lines = frame.lines();
        for (int at = 0; at < lines.size(); at++) {
            FramedLine line = lines.get(at);
            Amount total = totals.getOrDefault(line.code(), Amount.ZERO);
            BigDecimal rate = line.vat() == null ? frame.terms().vat() : line.vat();
            taxes.merge(rate, total.euros(), BigDecimal::add);
            byPost.computeIfAbsent(line.post(), none -> new ArrayList<>())
                    .add(lineView(line, members.getOrDefault(at, Set.of()), total));
        }
        taxes.replaceAll((rate, base) -> base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP));
        return new FrameContent(
                frame.number(),
                frame.state(),
                frame.fileName(),
                frame.terms().kind(),
                frame.terms().vat(),
                posts(lines, byPost),
                lines.size(),
                (int) totals.values().stream().filter(total -> !total.isZero()).count(),
                Amount.sum(totals.values()),
                taxes.entrySet().stream()
                        .map(one -> new VatLine(one.getKey(), one.getValue()))
                        .toList());
    }

    private static FrameLineView lineView(FramedLine line, Set<UUID> members, Amount total) {
        return new FrameLineView(
                line.code(),
                line.label(),
                line.unit(),
                line.quantity(),
                line.hidden(),
                members.stream().sorted().toList(),
                total);
    }

    private static List<FramePostView> posts(List<FramedLine> lines, Map<Integer, List<FrameLineView>> byPost) {
        Map<Integer, FramedLine> first = new HashMap<>();
        lines.forEach(line -> first.putIfAbsent(line.post(), line));
        List<FramePostView> posts = new ArrayList<>();
        byPost.forEach((post, own) -> {
            FramedLine line = first.get(post);
            List<UUID> members = own.get(0).members();
            posts.add(new FramePostView(
                    post,
                    line == null ? "" : line.sheet(),
                    line == null ? "" : line.postCode(),
                    line == null ? "" : line.postTitle(),
                    members,
                    own.stream().anyMatch(one -> !one.members().equals(members)),
                    own,
                    Amount.sum(own.stream().map(FrameLineView::total).toList())));
        });
        return posts;
    }

    /**
     * Returns the file as it was read: its sheets with their headings, for the confirmation of the columns.
     *
     * @throws NotFound for all users but the lead, and without a file
     */
    public PriceFrame blank(Actor actor, UUID consortiumId, UUID lotId) {
        LotPriceFrame frame = require(actor, consortiumId, lotId);
        return frame.terms().columns().isEmpty() ? files.unconfirmed(frame) : files.blank(frame);
    }

    private LotPriceFrame require(Actor actor, UUID consortiumId, UUID lotId) {
        ledBy(actor, consortiumId).lot(lotId);
        return frames.present(consortiumId, lotId).orElseThrow(NotFound::new);
    }

    /**
     * Returns the buyer's file with the present prices of all members.
     *
     * @throws NotFound for all users but the lead, and without a file
     */
    public Download filled(Actor actor, UUID consortiumId, UUID lotId) {
        LotPriceFrame frame = require(actor, consortiumId, lotId);
        PriceFrame blank = files.blank(frame);
        return new Download(
                frame.fileName(),
                blank.mediaType(),
                files.filled(frame, blank, sheets.withLinesOf(consortiumId)).file());
    }

    /**
     * Fills the file with the present prices and compares it with the blank one.
     *
     * @throws NotFound for all users but the lead, and without a file
     */
    public FrameChecks check(Actor actor, UUID consortiumId, UUID lotId) {
        LotPriceFrame frame = require(actor, consortiumId, lotId);
        PriceFrame blank = files.blank(frame);
        FilledFrame filled = files.filled(frame, blank, sheets.withLinesOf(consortiumId));
        PriceFrame read = PriceFrame.read(filled.file(), frame.fileName(), blank.columns());
        List<String> unpriced = read.lines().stream()
                .filter(line -> line.price() == null || line.price().signum() == 0)
                .map(FrameLine::code)
                .toList();
        return new FrameChecks(
                FrameCheck.of(blank, read),
                FramedPrices.agreed(groupings.consortium(consortiumId), lotId),
                filled.withoutTax(),
                filled.written(),
                filled.writtenWithTax(),
                filled.withTax(),
                unpriced.stream().limit(MOST_NAMED).toList(),
                unpriced.size(),
                filled.unknown(),
                filled.empty(),
                blank.links(),
                filled.taxByRate().size());
    }
}
