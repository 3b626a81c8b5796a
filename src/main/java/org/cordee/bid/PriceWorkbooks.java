package org.cordee.bid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.BidDossier;
import org.cordee.document.FilledPriceForm;
import org.cordee.document.PriceForm;
import org.cordee.document.PriceFormWorkbook;
import org.cordee.document.ReadingPriceForm;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a member's price schedule as a spreadsheet with the saved lines, and reads it back for that member's part
 * only.
 */
@Component
@Transactional(readOnly = true)
public class PriceWorkbooks {

    private final BidReading reading;
    private final BiddingConsortia groupings;
    private final BusinessClock clock;

    PriceWorkbooks(BidReading reading, BiddingConsortia groupings, BusinessClock clock) {
        this.reading = reading;
        this.groupings = groupings;
        this.clock = clock;
    }

    /**
     * Returns the spreadsheet to fill in.
     *
     * @throws NotFound for all users but the member, also for the lead
     */
    public byte[] toFill(Actor actor, UUID priceSheetId) {
        return PriceFormWorkbook.of(form(own(actor, priceSheetId)), clock.now());
    }

    /**
     * Reads a filled spreadsheet and saves nothing. {@link FillingPrices} saves the lines.
     *
     * @throws NotFound for all users but the member, also for the lead
     */
    public FilledPriceForm read(Actor actor, UUID priceSheetId, byte[] file) {
        return ReadingPriceForm.read(file, form(own(actor, priceSheetId)));
    }

    /** Returns the lines of a spreadsheet without errors. */
    public static List<PriceLine> lines(FilledPriceForm filled) {
        return filled.lines().stream()
                .map(line -> new PriceLine(
                        line.number(),
                        line.designation(),
                        line.unit(),
                        line.quantity(),
                        Objects.requireNonNull(line.unitPrice())))
                .toList();
    }

    private PriceView own(Actor actor, UUID priceSheetId) {
        PriceView price = reading.price(actor, priceSheetId);
        if (!price.own()) {
            throw new NotFound();
        }
        return price;
    }

    private PriceForm form(PriceView price) {
        BiddingConsortium.Tender tender =
                groupings.consortium(price.consortiumId()).tender();
        return new PriceForm(
                tender.title(),
                tender.reference(),
                price.consortiumName(),
                "Lot " + BidDossier.Lot.displayNumber(price.lotNumber()) + " : " + price.lotTitle(),
                price.organisationName(),
                true,
                toFill(price.lines()));
    }

    /**
     * Gives every line its own number, because a draft may lack a number or use it twice and the spreadsheet allows
     * neither.
     */
    private static List<PriceForm.Line> toFill(List<PriceLine> lines) {
        Set<String> taken = new HashSet<>();
        List<PriceForm.Line> numbered = new ArrayList<>();
        for (PriceLine line : lines) {
            String number = line.code();
            for (int next = numbered.size() + 1; number.isEmpty() || !taken.add(number); next++) {
                number = String.valueOf(next);
            }
            numbered.add(
                    new PriceForm.Line(number, line.label(), line.unit(), line.quantity(), known(line.unitPrice())));
        }
        return numbered;
    }

    private static @Nullable BigDecimal known(BigDecimal unitPrice) {
        return unitPrice.signum() == 0 ? null : unitPrice;
    }
}
