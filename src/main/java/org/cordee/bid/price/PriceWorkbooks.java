package org.cordee.bid.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.document.dossier.Dossier;
import org.cordee.document.dossier.FilledPriceForm;
import org.cordee.document.dossier.PriceForm;
import org.cordee.document.dossier.PriceFormWorkbook;
import org.cordee.document.dossier.ReadingPriceForm;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member's price schedule as a spreadsheet: given out with the lines there are, and read back for its own part only. */
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
     * What a filled one says. Nothing is kept: its lines are saved with {@link FillingPrices} as any others.
     *
     * @throws NotFound for anybody but the member, its lead included
     */
    public FilledPriceForm read(Actor actor, UUID priceSheetId, byte[] file) {
        return ReadingPriceForm.read(file, form(own(actor, priceSheetId)));
    }

    /** The lines of one that has no wrong cell. */
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
        Grouping.Tender tender = groupings.grouping(price.consortiumId()).tender();
        return new PriceForm(
                tender.title(),
                tender.reference(),
                price.consortiumName(),
                "Lot " + Dossier.Lot.said(price.lotNumber()) + " : " + price.lotTitle(),
                price.organisationName(),
                true,
                toFill(price.lines()));
    }

    /** A draft may leave a line's number out or give it twice; the spreadsheet needs one for each line. */
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
