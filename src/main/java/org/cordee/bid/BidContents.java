package org.cordee.bid;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the texts and prices of a frozen bid for the package that is built from it. Pages must never use it. */
@Component
public class BidContents {

    private final BiddingConsortia groupings;
    private final Sections sections;
    private final PriceSheets sheets;

    BidContents(BiddingConsortia groupings, Sections sections, PriceSheets sheets) {
        this.groupings = groupings;
        this.sections = sections;
        this.sheets = sheets;
    }

    /**
     * One section of the memo as it was frozen. A member may have several sections or none.
     *
     * @param maxPages how many pages the buyer allows for the section, null when the buyer sets no limit
     */
    public record FrozenSection(
            UUID sectionId,
            UUID memberId,
            UUID lotId,
            SectionText text,
            @Nullable Integer maxPages) {

        @Override
        public String toString() {
            return "FrozenSection[" + sectionId + "]";
        }
    }

    /** The price of one member for its part of one lot as it was frozen. The total is the sum of the lines. */
    public record FrozenPrice(UUID memberId, UUID lotId, Amount total, List<PriceLine> lines) {

        @Override
        public String toString() {
            return "FrozenPrice[" + memberId + "]";
        }
    }

    /**
     * Returns the memo's sections in the order of the outline.
     *
     * @throws IllegalStateException when the bid is not frozen
     */
    @Transactional(readOnly = true)
    public List<FrozenSection> sections(UUID consortiumId) {
        return sections.of(consortiumId).stream().map(BidContents::frozen).toList();
    }

    private static FrozenSection frozen(Section section) {
        if (section.state() != SectionState.LOCKED) {
            throw new IllegalStateException("section " + section.id() + " is not frozen");
        }
        return new FrozenSection(
                section.id(),
                section.hands().memberId(),
                section.hands().lotId(),
                section.text(),
                section.brief().maxPages());
    }

    /**
     * Returns the prices in the order of lots and members.
     *
     * @throws IllegalStateException when the bid is not frozen
     */
    @Transactional(readOnly = true)
    public List<FrozenPrice> prices(UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        return sheets.withLinesOf(consortiumId).stream()
                .sorted(Comparator.comparingInt(sheet -> grouping.position(sheet.memberId())))
                .map(BidContents::frozen)
                .toList();
    }

    private static FrozenPrice frozen(PriceSheet sheet) {
        Amount total = sheet.amount();
        if (sheet.state() != PriceSheetState.LOCKED || total == null) {
            throw new IllegalStateException("price sheet " + sheet.id() + " is not frozen");
        }
        return new FrozenPrice(sheet.memberId(), sheet.lotId(), total, sheet.lines());
    }
}
