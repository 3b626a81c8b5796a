package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.document.dossier.FilledPriceForm;
import org.cordee.document.dossier.PriceForm;
import org.cordee.document.dossier.PriceFormWorkbook;
import org.cordee.document.dossier.ReadingPriceForm;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member's price as a spreadsheet: given out to be filled, and read back for its own part only. */
@Component
@Transactional(readOnly = true)
public class PriceWorkbooks {

    private final BidReading reading;
    private final Groupings groupings;
    private final BusinessClock clock;

    PriceWorkbooks(BidReading reading, Groupings groupings, BusinessClock clock) {
        this.reading = reading;
        this.groupings = groupings;
        this.clock = clock;
    }

    /** @throws NotFound for anybody but the member, its lead included */
    public byte[] toFill(Actor actor, UUID priceSheetId) {
        return PriceFormWorkbook.of(form(own(actor, priceSheetId)), clock.now());
    }

    /**
     * What a filled one says. Nothing is kept: the price is given with {@link GivingPrice} as any other.
     *
     * @throws NotFound for anybody but the member, its lead included
     */
    public FilledPriceForm read(Actor actor, UUID priceSheetId, byte[] file) {
        return ReadingPriceForm.read(file, form(own(actor, priceSheetId)));
    }

    /** Each line rounded to the cent, then added. */
    public static Amount total(FilledPriceForm filled) {
        return Amount.sum(filled.lines().stream().map(PriceForm.Line::total).toList());
    }

    private PriceView own(Actor actor, UUID priceSheetId) {
        PriceView price = reading.price(actor, priceSheetId);
        if (!price.own()) {
            throw new NotFound();
        }
        return price;
    }

    private PriceForm form(PriceView price) {
        Grouping.Tender tender = groupings.grouping(price.consortiumId()).tender();
        return new PriceForm(
                tender.title(),
                tender.reference(),
                price.consortiumName(),
                "Lot " + price.lotNumber() + " : " + price.lotTitle(),
                price.organisationName(),
                true,
                lines(price.amount()));
    }

    private static List<PriceForm.Line> lines(@Nullable Amount amount) {
        return amount == null
                ? List.of()
                : List.of(new PriceForm.Line(
                        "1", "Prix global et forfaitaire", "forfait", BigDecimal.ONE, amount.euros()));
    }
}
