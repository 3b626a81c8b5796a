package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member explain an abnormally low price before the buyer asks. */
@Component
public class JustifyingPrice {

    private final ContributionAccess desk;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    JustifyingPrice(ContributionAccess desk, PriceSheets sheets, BusinessClock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Transactional
    public void justify(Actor actor, UUID priceSheetId, String words) {
        PriceSheet sheet = desk.lockPriceForMember(actor, priceSheetId).sheet();
        sheet.justify(actor, RequiredComment.required(words), clock.now());
        sheets.save(sheet);
    }
}
