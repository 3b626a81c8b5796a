package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks in a process step that the lead's margin is late, and notifies once for each due date. */
@Component
public class EscalatingMargin {

    private final BiddingConsortia groupings;
    private final PriceSheets sheets;
    private final LateMargins lateMargins;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    EscalatingMargin(
            BiddingConsortia groupings,
            PriceSheets sheets,
            LateMargins lateMargins,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.sheets = sheets;
        this.lateMargins = lateMargins;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Notifies the lead and the coordinator that only the margin is missing: every price is validated and none is
     * locked.
     *
     * @return true when they were notified now
     */
    @Transactional
    public boolean escalate(UUID consortiumId) {
        List<PriceSheet> all = sheets.of(consortiumId);
        boolean awaited = groupings.consortium(consortiumId).isOpen()
                && !all.isEmpty()
                && all.stream().allMatch(sheet -> sheet.state() == PriceSheetState.VALIDATED);
        Instant now = clock.now();
        if (!awaited || now.isBefore(OpeningPrices.marginDueAt(all))) {
            return false;
        }
        if (lateMargins.add(consortiumId.toString(), OpeningPrices.marginDueAt(all)) == 0) {
            return false;
        }
        events.publishEvent(new BidEvent.MarginLate(EventHeader.of(Actor.system(), consortiumId, now)));
        return true;
    }
}
