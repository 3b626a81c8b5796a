package org.cordee.bid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.document.Documents;
import org.cordee.document.frame.FilledFrame;
import org.cordee.document.frame.FrameColumns;
import org.cordee.document.frame.FramePrice;
import org.cordee.document.frame.PriceFrame;
import org.springframework.stereotype.Component;

/** Reads the buyer's stored price file and writes prices into a copy of it, line by line and never by member. */
@Component
class FrameFiles {

    private static final int MOST_DECIMALS = 12;

    private final Documents documents;

    FrameFiles(Documents documents) {
        this.documents = documents;
    }

    /** Reads the blank file with the confirmed columns. */
    PriceFrame blank(LotPriceFrame stored) {
        return read(stored, stored.terms().columns());
    }

    /** Reads a file whose headings were not recognised, as it is. */
    PriceFrame unconfirmed(LotPriceFrame stored) {
        return PriceFrame.read(documents.bytes(stored.documentId()), stored.fileName());
    }

    PriceFrame read(LotPriceFrame stored, List<FrameColumns> columns) {
        return PriceFrame.read(documents.bytes(stored.documentId()), stored.fileName(), columns);
    }

    /** Fills the file with the prices that these sheets have; a line without any keeps its cell. */
    FilledFrame filled(LotPriceFrame stored, PriceFrame blank, Collection<PriceSheet> sheets) {
        return blank.fill(prices(stored, sheets));
    }

    private static Map<String, FramePrice> prices(LotPriceFrame stored, Collection<PriceSheet> sheets) {
        Map<String, BigDecimal> unitPrices = new LinkedHashMap<>();
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (PriceSheet sheet : sheets) {
            for (PriceLine line : stored.id().equals(sheet.frameId()) ? sheet.lines() : List.<PriceLine>of()) {
                if (line.unitPrice().signum() > 0) {
                    unitPrices.merge(line.code(), line.unitPrice(), BigDecimal::add);
                    totals.merge(line.code(), line.total().euros(), BigDecimal::add);
                }
            }
        }
        Map<String, FramePrice> prices = new LinkedHashMap<>();
        for (FramedLine line : stored.lines()) {
            BigDecimal sum = unitPrices.get(line.code());
            BigDecimal total = totals.get(line.code());
            if (sum != null && total != null) {
                BigDecimal vat = line.vat() == null ? stored.terms().vat() : line.vat();
                prices.put(
                        line.code(),
                        stored.isUnrounded()
                                ? new FramePrice(line.quantity(), sum.stripTrailingZeros(), vat)
                                : price(line.quantity(), sum, total, vat));
            }
        }
        return prices;
    }

    /**
     * Returns the price of a line: the sum of the members' parts. Where rounding their totals one by one gives another
     * cent, the unit price gets as many decimals as its total needs.
     */
    static FramePrice price(BigDecimal quantity, BigDecimal sum, BigDecimal total, BigDecimal vat) {
        FramePrice plain = new FramePrice(quantity, sum.stripTrailingZeros(), vat);
        for (int decimals = PriceLine.UNIT_PRICE_DECIMALS;
                plain.total().compareTo(total) != 0 && decimals <= MOST_DECIMALS;
                decimals++) {
            plain = new FramePrice(quantity, total.divide(quantity, decimals, RoundingMode.HALF_UP), vat);
        }
        return plain;
    }
}
