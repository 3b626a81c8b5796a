package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member's signatory validate that member's amount and no other. */
@Component
public class ValidatingPrice {

    private final ContributionAccess desk;
    private final PriceSheets sheets;
    private final BusinessClock clock;

    ValidatingPrice(ContributionAccess desk, PriceSheets sheets, BusinessClock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * Validates the amount.
     *
     * @param readVersion the number of the schedule that was read
     */
    @Transactional
    public void validate(Actor actor, UUID priceSheetId, int readVersion) {
        PriceSheet sheet = sheetOf(actor, priceSheetId);
        sheet.validate(actor, readVersion, clock.now());
        sheets.save(sheet);
    }

    /** Sends the price back with a comment that says what to change. */
    @Transactional
    public void sendBack(Actor actor, UUID priceSheetId, int readVersion, String comment) {
        PriceSheet sheet = sheetOf(actor, priceSheetId);
        sheet.sendBack(actor, readVersion, RequiredComment.required(comment), clock.now());
        sheets.save(sheet);
    }

    private PriceSheet sheetOf(Actor actor, UUID priceSheetId) {
        PriceSheet sheet = desk.lockPriceForMember(actor, priceSheetId).sheet();
        if (!actor.maySign()) {
            throw new RuleViolation("bid.price.signatory-needed");
        }
        return sheet;
    }
}
