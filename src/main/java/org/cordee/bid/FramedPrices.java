package org.cordee.bid;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.document.frame.FilledFrame;
import org.cordee.document.frame.FrameCheck;
import org.cordee.document.frame.FrameColumns;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the buyer's own files with the prices of a frozen bid to the package that is built from it: by line, never by
 * member. Pages must never use it.
 */
@Component
@Transactional(readOnly = true)
public class FramedPrices {

    private final LotPriceFrames frames;
    private final PriceSheets sheets;
    private final FrameFiles files;

    FramedPrices(LotPriceFrames frames, PriceSheets sheets, FrameFiles files) {
        this.frames = frames;
        this.sheets = sheets;
        this.files = files;
    }

    /**
     * The filled file of one lot.
     *
     * @param name the name that the buyer gave the file
     * @param columns in which the prices stand, as the lead confirmed them
     */
    public record FramedFile(UUID lotId, String name, byte[] bytes, List<FrameColumns> columns) {

        public FramedFile {
            columns = List.copyOf(columns);
        }

        @Override
        public String toString() {
            return "FramedFile[" + lotId + "]";
        }
    }

    /**
     * Returns the filled files, one for each lot with a file of the buyer.
     *
     * @throws IllegalStateException when a price is not frozen
     */
    public List<FramedFile> files(UUID consortiumId) {
        List<LotPriceFrame> stored = frames.of(consortiumId);
        if (stored.isEmpty()) {
            return List.of();
        }
        List<PriceSheet> all = sheets.withLinesOf(consortiumId);
        all.forEach(FramedPrices::requireFrozen);
        return stored.stream()
                .map(frame -> new FramedFile(
                        frame.lotId(),
                        frame.fileName(),
                        files.filled(frame, files.blank(frame), all).file(),
                        frame.terms().columns()))
                .toList();
    }

    /**
     * Returns the rate of VAT of each lot with a file of the buyer in which all lines have the same rate. Of other lots
     * no single rate is known.
     */
    public Map<UUID, Percentage> rates(UUID consortiumId) {
        Map<UUID, Percentage> rates = new HashMap<>();
        for (LotPriceFrame frame : frames.of(consortiumId)) {
            Set<Percentage> ofLines = frame.lines().stream()
                    .map(line -> line.vat() == null ? frame.terms().vat() : line.vat())
                    .map(Percentage::new)
                    .collect(Collectors.toSet());
            if (frame.state() != FrameState.UNCONFIRMED && ofLines.size() == 1) {
                rates.put(frame.lotId(), ofLines.iterator().next());
            }
        }
        return rates;
    }

    private static void requireFrozen(PriceSheet sheet) {
        if (sheet.state() != PriceSheetState.LOCKED) {
            throw new IllegalStateException("price sheet " + sheet.id() + " is not frozen");
        }
    }

    /**
     * Refuses a bid whose filled file would contradict it: lines that no member has, another total, or a change of what
     * the buyer wrote.
     */
    void requireWhole(BiddingConsortium grouping, List<PriceSheet> claimed) {
        for (LotPriceFrame frame : frames.of(grouping.id())) {
            String lot = grouping.lot(frame.lotId()).title();
            if (frame.state() != FrameState.GIVEN) {
                throw new RuleViolation("bid.freeze.frame-not-given", lot);
            }
            Set<UUID> members = members(grouping, frame.lotId());
            boolean all = claimed.stream()
                    .filter(sheet -> members.contains(sheet.memberId()))
                    .allMatch(sheet -> sheet.hasLines(frame.id(), frame.linesOf(sheet.memberId())));
            if (!all) {
                throw new RuleViolation("bid.freeze.frame-not-given", lot);
            }
            requirePriced(frame, lot, claimed);
            PriceFrame blank = files.blank(frame);
            FilledFrame filled = files.filled(frame, blank, claimed);
            requireAgreed(grouping, frame, filled);
            PriceFrame reread = PriceFrame.read(filled.file(), frame.fileName(), blank.columns());
            if (!FrameCheck.of(blank, reread).isIntact()) {
                throw new RuleViolation("bid.freeze.frame-changed", lot);
            }
        }
    }

    /** Refuses a line that several members price together and none of them has priced. */
    private static void requirePriced(LotPriceFrame frame, String lot, List<PriceSheet> claimed) {
        Set<String> priced = claimed.stream()
                .filter(sheet -> frame.id().equals(sheet.frameId()))
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> line.unitPrice().signum() > 0)
                .map(PriceLine::code)
                .collect(Collectors.toSet());
        for (FramedLine line : frame.lines()) {
            if (!priced.contains(line.code())) {
                throw new RuleViolation("bid.freeze.frame-unpriced", lot, line.code());
            }
        }
    }

    private static Set<UUID> members(BiddingConsortium grouping, UUID lotId) {
        return grouping.shares().stream()
                .filter(share -> share.lotId().equals(lotId))
                .map(BiddingConsortium.Share::memberId)
                .collect(Collectors.toSet());
    }

    /** Returns the amount that the members of a lot agreed on. */
    static Amount agreed(BiddingConsortium grouping, UUID lotId) {
        return Amount.sum(grouping.shares().stream()
                .filter(share -> share.lotId().equals(lotId))
                .map(BiddingConsortium.Share::amount)
                .toList());
    }

    private static void requireAgreed(BiddingConsortium grouping, LotPriceFrame frame, FilledFrame filled) {
        Amount agreed = agreed(grouping, frame.lotId());
        BigDecimal shown = filled.written() == null ? filled.withoutTax() : filled.written();
        if (shown.compareTo(agreed.euros()) != 0) {
            throw new RuleViolation(
                    "bid.freeze.frame-differs",
                    grouping.lot(frame.lotId()).title(),
                    ConfidentialAmount.of(shown),
                    ConfidentialAmount.of(agreed));
        }
    }
}
