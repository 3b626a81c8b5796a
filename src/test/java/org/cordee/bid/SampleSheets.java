package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;

/** Creates the price sheet of a partner that joined a lot, without a bid. */
final class SampleSheets {

    static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
    static final Instant DUE = Instant.parse("2026-12-01T17:00:00Z");

    private SampleSheets() {}

    /** Creates a sheet that was opened at {@link #NOW}. */
    static PriceSheet of(Actor writer, Amount agreed, Instant due) {
        return new PriceSheet(
                Ids.next(),
                new BiddingConsortium.Share(
                        Ids.next(),
                        Ids.next(),
                        writer.requireOrganisation(),
                        "Les Mains Vertes",
                        null,
                        false,
                        Percentage.of("15"),
                        agreed,
                        Hours.NONE),
                due,
                NOW);
    }

    /** Hands in one line of the agreed amount. */
    static void give(PriceSheet sheet, Actor writer, Amount agreed, Instant at) {
        sheet.write(writer, 0, List.of(SampleDrafts.line(agreed)), at);
        sheet.handIn(writer, 1, agreed, false, at);
    }
}
