package org.cordee.bid;

import java.util.List;
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
    private final BusinessClock clock;

    FillingPrices(ContributionAccess desk, PriceSheets sheets, BusinessClock clock) {
        this.desk = desk;
        this.sheets = sheets;
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

    /** Hands the saved lines in. The refusal names the difference between their sum and the agreed amount (D11). */
    @Transactional
    public void handIn(Actor actor, UUID priceSheetId, int readVersion) {
        handIn(actor, desk.lockPriceForMember(actor, priceSheetId), readVersion);
    }

    private void handIn(Actor actor, ContributionAccess.LockedPrice hand, int readVersion) {
        PriceSheet sheet = hand.sheet();
        BiddingConsortium.Share share = hand.grouping().share(sheet.memberId());
        sheet.handIn(actor, readVersion, share.amount(), AbnormallyLowPrice.is(hand.grouping(), share), clock.now());
        sheets.save(sheet);
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
