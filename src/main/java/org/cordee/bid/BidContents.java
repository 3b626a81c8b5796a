package org.cordee.bid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole of a frozen bid, texts and prices, for the package that is made of it; never for a page. */
@Component
public class BidContents {

    private final Sections sections;
    private final PriceSheets sheets;

    BidContents(Sections sections, PriceSheets sheets) {
        this.sections = sections;
        this.sheets = sheets;
    }

    /** One member's part as it was frozen. */
    public record Frozen(UUID memberId, UUID lotId, SectionText text, Amount price) {

        @Override
        public String toString() {
            return "Frozen[" + memberId + "]";
        }
    }

    /**
     * One section of the memo as it was frozen; several may be of one member, and none.
     *
     * @param maxPages how many pages the buyer allows for it, null when it does not say
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

    /** What one member asks for its part of one lot as it was frozen; the total is the sum of the lines. */
    public record FrozenPrice(UUID memberId, UUID lotId, Amount total, List<PriceLine> lines) {

        @Override
        public String toString() {
            return "FrozenPrice[" + memberId + "]";
        }
    }

    /** The memo's sections in its order. @throws IllegalStateException when the bid is not frozen */
    @Transactional(readOnly = true)
    public List<FrozenSection> sections(UUID consortiumId) {
        return sections.of(consortiumId).stream().map(BidContents::frozen).toList();
    }

    private static FrozenSection frozen(Section section) {
        if (section.state() != SectionState.LOCKED) {
            throw new IllegalStateException("section " + section.id() + " is not frozen");
        }
        return new FrozenSection(section.id(), section.memberId(), section.lotId(), section.text(), null);
    }

    /** In the order of lots and members. @throws IllegalStateException when the bid is not frozen */
    @Transactional(readOnly = true)
    public List<FrozenPrice> prices(UUID consortiumId) {
        return of(consortiumId).stream()
                .map(part -> new FrozenPrice(
                        part.memberId(),
                        part.lotId(),
                        part.price(),
                        List.of(PriceLine.lumpSum(part.text().title(), part.price()))))
                .toList();
    }

    /** In the order of lots and members. @throws IllegalStateException when the bid is not frozen */
    @Transactional(readOnly = true)
    public List<Frozen> of(UUID consortiumId) {
        Map<UUID, PriceSheet> bySection =
                sheets.of(consortiumId).stream().collect(Collectors.toMap(PriceSheet::sectionId, Function.identity()));
        return sections.of(consortiumId).stream()
                .map(section -> frozen(section, bySection.get(section.id())))
                .toList();
    }

    private static Frozen frozen(Section section, @Nullable PriceSheet sheet) {
        Amount price = sheet == null || sheet.state() != PriceSheetState.LOCKED ? null : sheet.amount();
        if (section.state() != SectionState.LOCKED || price == null) {
            throw new IllegalStateException("section " + section.id() + " is not frozen");
        }
        return new Frozen(section.memberId(), section.lotId(), section.text(), price);
    }
}
