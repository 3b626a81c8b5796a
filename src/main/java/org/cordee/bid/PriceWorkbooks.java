package org.cordee.bid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.BidDossier;
import org.cordee.document.Download;
import org.cordee.document.FilledPriceForm;
import org.cordee.document.PriceForm;
import org.cordee.document.PriceFormWorkbook;
import org.cordee.document.ReadingPriceForm;
import org.cordee.document.frame.FrameCheck;
import org.cordee.document.frame.FrameLine;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
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
    private final PriceSheets sheets;
    private final LotPriceFrames frames;
    private final FrameFiles files;
    private final BusinessClock clock;

    PriceWorkbooks(
            BidReading reading,
            BiddingConsortia groupings,
            PriceSheets sheets,
            LotPriceFrames frames,
            FrameFiles files,
            BusinessClock clock) {
        this.reading = reading;
        this.groupings = groupings;
        this.sheets = sheets;
        this.frames = frames;
        this.files = files;
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

    /**
     * The buyer's file as a member returned it.
     *
     * @param prices those of the member's own lines in euros without VAT, by the codes of the lines
     * @param check the comparison with the blank file; its differences are texts of the member's own file
     */
    public record ReturnedFrame(Map<String, BigDecimal> prices, FrameCheck check) {

        /** Omits the prices, because this text may be logged. */
        @Override
        public String toString() {
            return "ReturnedFrame[" + prices.size() + " lines]";
        }
    }

    /**
     * Reads the buyer's file that a member filled in, for that member's lines only; empty when the file is the form of
     * {@link #toFill} or the member writes its own lines.
     *
     * @throws NotFound for all users but the member, also for the lead
     * @throws RuleViolation when it is no price file, a price cannot be one, or the lead is replacing the file
     */
    public Optional<ReturnedFrame> readFrame(Actor actor, UUID priceSheetId, byte[] file, String name) {
        PriceView price = own(actor, priceSheetId);
        Optional<LotPriceFrame> stored = frameOf(priceSheetId);
        if (stored.isEmpty() || PriceFormWorkbook.isForm(file)) {
            return Optional.empty();
        }
        requireCurrent(stored.get(), price.lines());
        PriceFrame blank = files.blank(stored.get());
        PriceFrame returned = PriceFrame.read(file, name, blank.columns());
        Map<String, FrameLine> lines = returned.byCode();
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        for (PriceLine line : price.lines()) {
            FrameLine filled = lines.get(line.code());
            BigDecimal figure = filled == null ? null : filled.price();
            if (figure != null) {
                prices.put(line.code(), checked(line, figure));
            }
        }
        return Optional.of(new ReturnedFrame(prices, FrameCheck.of(blank, returned)));
    }

    private static BigDecimal checked(PriceLine line, BigDecimal figure) {
        try {
            return line.priced(figure).unitPrice();
        } catch (RuleViolation noPrice) {
            throw RuleViolation.of("file", "bid.frame.price-refused", line.code());
        }
    }

    /** Refuses while the lead has uploaded another file whose lines the members do not have yet. */
    private static void requireCurrent(LotPriceFrame stored, List<PriceLine> lines) {
        if (!stored.hasAll(lines)) {
            throw RuleViolation.of("file", "bid.frame.being-replaced");
        }
    }

    private Optional<LotPriceFrame> frameOf(UUID priceSheetId) {
        return sheets.findById(priceSheetId).map(PriceSheet::frameId).flatMap(frames::findById);
    }

    /**
     * Returns the buyer's file with this member's prices only: of a line that it prices with others, its own part.
     *
     * @throws NotFound for all users but the member, and while the member writes its own lines
     * @throws RuleViolation while the lead is replacing the file
     */
    public Download frameToFill(Actor actor, UUID priceSheetId) {
        PriceView price = own(actor, priceSheetId);
        LotPriceFrame stored = frameOf(priceSheetId).orElseThrow(NotFound::new);
        requireCurrent(stored, price.lines());
        PriceFrame blank = files.blank(stored);
        PriceSheet own = sheets.findById(priceSheetId).orElseThrow(NotFound::new);
        return new Download(
                stored.fileName(),
                blank.mediaType(),
                files.filled(stored, blank, List.of(own)).file());
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
                !price.isGiven(),
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
