package org.cordee.play;

import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.JustifyingPrice;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.PriceView;
import org.cordee.bid.SettingMargin;
import org.cordee.bid.ValidatingPrice;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;

/** Plays the members' acts on their prices. */
@Component
class DemoPrices {

    private static final String WHY =
            "Matériel déjà amorti, équipes sur place et déplacements partagés avec le chantier voisin.";

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final BidReading reading;
    private final FillingPrices filling;
    private final JustifyingPrice justifying;
    private final ValidatingPrice validating;
    private final SettingMargin margins;

    DemoPrices(
            DemoActors actors,
            DemoLookup lookup,
            BidReading reading,
            FillingPrices filling,
            JustifyingPrice justifying,
            ValidatingPrice validating,
            SettingMargin margins) {
        this.actors = actors;
        this.lookup = lookup;
        this.reading = reading;
        this.filling = filling;
        this.justifying = justifying;
        this.validating = validating;
        this.margins = margins;
    }

    /** Gives the agreed amount, as a whole or for the lines of the buyer's file, and validates it. */
    void give(DemoConsortium consortium, String member) {
        Actor actor = actors.actor(member);
        UUID sheet = lookup.section(consortium, member).priceSheetId();
        PriceView price = reading.price(actor, sheet);
        if (price.isGiven()) {
            int version = filling.savePrices(actor, sheet, price.version(), SpreadPrices.of(price));
            filling.handIn(actor, sheet, version);
        } else {
            filling.giveLumpSum(actor, sheet, price.version());
        }
        PriceView given = reading.price(actor, sheet);
        if (given.state() == PriceSheetState.UNJUSTIFIED) {
            justifying.justify(actor, sheet, WHY);
        }
        validating.validate(actor, sheet, given.version());
    }

    void setMargin(DemoConsortium consortium, Amount margin, Amount risk) {
        margins.set(actors.leadOf(consortium), lookup.id(consortium), 0, margin, risk, "");
    }
}
