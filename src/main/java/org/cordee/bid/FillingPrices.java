package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member fill in its price schedule and hand it in. Each member reads and changes only its own. */
@Component
public class FillingPrices {

    private final ContributionAccess desk;
    private final PriceSheets sheets;
    private final LotPriceFrames frames;
    private final BusinessClock clock;

    FillingPrices(ContributionAccess desk, PriceSheets sheets, LotPriceFrames frames, BusinessClock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * Saves the lines, complete or not.
     *
     * @param expectedVersion the number of the schedule the writer started from; refused when there is a later one
     * @return the number of the saved schedule
     */
    @Transactional
    public int save(Actor actor, UUID priceSheetId, int expectedVersion, List<PriceLine> lines) {
        PriceSheet sheet = desk.lockPriceForMember(actor, priceSheetId).sheet();
        sheet.write(actor, expectedVersion, lines, clock.now());
        return sheets.save(sheet).number();
    }

    /**
     * Saves the unit prices of some of the lines that the buyer's file gives; the others keep theirs.
     *
     * @param expectedVersion the number of the schedule the writer started from; refused when there is a later one
     * @param prices in euros without VAT by the codes of the lines
     * @return the number of the saved schedule
     */
    @Transactional
    public int savePrices(Actor actor, UUID priceSheetId, int expectedVersion, Map<String, BigDecimal> prices) {
        PriceSheet sheet = desk.lockPriceForMember(actor, priceSheetId).sheet();
        sheet.price(actor, expectedVersion, prices, clock.now());
        return sheets.save(sheet).number();
    }

    /** Hands the saved lines in. The refusal names the difference between their sum and the agreed amount (D11). */
    @Transactional
    public void handIn(Actor actor, UUID priceSheetId, int readVersion) {
        handIn(actor, desk.lockPriceForMember(actor, priceSheetId), readVersion);
    }

    private void handIn(Actor actor, ContributionAccess.LockedPrice hand, int readVersion) {
        PriceSheet sheet = hand.sheet();
        BiddingConsortium.Share share = hand.grouping().share(sheet.memberId());
        if (isUnrounded(sheet)) {
            new PriceSchedule(sheet.lines()).requireExact();
        }
        sheet.handIn(actor, readVersion, share.amount(), AbnormallyLowPrice.is(hand.grouping(), share), clock.now());
        sheets.save(sheet);
    }

    /** Tells if the buyer's file adds up the lines without rounding, so that they must come out at whole cents. */
    private boolean isUnrounded(PriceSheet sheet) {
        UUID frame = sheet.frameId();
        return frame != null
                && frames.findById(frame).filter(LotPriceFrame::isUnrounded).isPresent();
    }

    /** Saves the agreed amount as a single line and hands it in, for a buyer that asks for no schedule. */
    @Transactional
    public void giveLumpSum(Actor actor, UUID priceSheetId, int expectedVersion) {
        ContributionAccess.LockedPrice hand = desk.lockPriceForMember(actor, priceSheetId);
        BiddingConsortium grouping = hand.grouping();
        BiddingConsortium.Share share = grouping.share(hand.sheet().memberId());
        PriceLine line = PriceLine.lumpSum(grouping.lot(share.lotId()).title(), share.amount());
        hand.sheet().write(actor, expectedVersion, List.of(line), clock.now());
        handIn(actor, hand, hand.sheet().number());
    }
}
