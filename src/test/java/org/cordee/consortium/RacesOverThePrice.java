package org.cordee.consortium;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.DecidingLatePrice;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.JustifyingPrice;
import org.cordee.bid.PriceLine;
import org.cordee.bid.SectionDeadlines;
import org.cordee.bid.ValidatingPrice;
import org.jspecify.annotations.Nullable;

/** Prepares the acts on the partner's price. */
final class RacesOverThePrice {

    private RacesOverThePrice() {}

    /** An act on an existing row with the version that is read now. */
    private interface OnVersion {
        Runnable act(UUID id, int version);
    }

    private static @Nullable Runnable price(RestorableConsortium lane, OnVersion one) {
        UUID id = lane.first(
                "SELECT id FROM price_sheet WHERE organisation_id = ? AND consortium_id = ?", lane.partnerId());
        return id == null
                ? null
                : one.act(
                        id, lane.the(BidReading.class).price(lane.partner(), id).version());
    }

    static Map<String, RacedAct> all() {
        return Map.ofEntries(
                Map.entry(
                        "FillingPrices.save",
                        lane -> price(lane, (id, version) -> {
                            PriceLine line =
                                    new PriceLine("1", lane.word(), "ens.", BigDecimal.ONE, new BigDecimal("500"));
                            return () -> lane.the(FillingPrices.class).save(lane.partner(), id, version, List.of(line));
                        })),
                Map.entry(
                        "FillingPrices.handIn",
                        lane -> price(
                                lane,
                                (id, version) ->
                                        () -> lane.the(FillingPrices.class).handIn(lane.partner(), id, version))),
                Map.entry(
                        "FillingPrices.giveLumpSum",
                        lane -> price(
                                lane,
                                (id, version) ->
                                        () -> lane.the(FillingPrices.class).giveLumpSum(lane.partner(), id, version))),
                Map.entry(
                        "ValidatingPrice.validate",
                        lane -> price(
                                lane,
                                (id, version) ->
                                        () -> lane.the(ValidatingPrice.class).validate(lane.partner(), id, version))),
                Map.entry(
                        "ValidatingPrice.sendBack",
                        lane -> price(lane, (id, version) -> {
                            String why = lane.word();
                            return () -> lane.the(ValidatingPrice.class).sendBack(lane.partner(), id, version, why);
                        })),
                Map.entry(
                        "JustifyingPrice.justify",
                        lane -> price(lane, (id, version) -> {
                            lane.update(
                                    "UPDATE price_sheet SET state = 'UNJUSTIFIED' WHERE id = ? AND state = 'GIVEN'",
                                    id);
                            String why = lane.word();
                            return () -> lane.the(JustifyingPrice.class).justify(lane.partner(), id, why);
                        })),
                Map.entry(
                        "DecidingLatePrice.extend",
                        lane -> latePrice(lane, id -> {
                            Instant due = lane.track
                                    .now()
                                    .plus(Duration.ofHours(40 + lane.word().charAt(4)));
                            String why = lane.word();
                            return () -> lane.the(DecidingLatePrice.class).extend(lane.lead(), id, due, why);
                        })),
                Map.entry(
                        "DecidingLatePrice.take",
                        lane -> latePrice(
                                lane,
                                id -> () -> lane.the(DecidingLatePrice.class).take(lane.lead(), id))),
                Map.entry(
                        "SectionDeadlines.escalatePrice",
                        lane -> price(
                                lane,
                                (id, version) ->
                                        () -> lane.the(SectionDeadlines.class).escalatePrice(id))));
    }

    private interface OnOne {
        Runnable act(UUID id);
    }

    /** Makes the price late: its member handed it in and did not complete it for days. */
    private static @Nullable Runnable latePrice(RestorableConsortium lane, OnOne one) {
        return price(lane, (id, version) -> {
            Timestamp daysAgo = Timestamp.from(lane.track.now().minus(Duration.ofDays(6)));
            lane.update(
                    "UPDATE price_sheet SET due_at = ?, changed_at = ?, completed_number = number"
                            + " WHERE id = ? AND state IN ('GIVEN', 'UNJUSTIFIED')",
                    daysAgo,
                    daysAgo,
                    id);
            return one.act(id);
        });
    }
}
