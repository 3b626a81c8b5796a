package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how much of the lead's own amount is margin and how much is kept for risk. No price changes. */
@Component
public class SettingMargin {

    private static final int LONGEST_NOTE = 5_000;

    private final BiddingConsortia groupings;
    private final Margins margins;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SettingMargin(BiddingConsortia groupings, Margins margins, BusinessClock clock, ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.margins = margins;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sets the margin. The same values again change nothing.
     *
     * @param expectedVersion 0 the first time; refused when a colleague of the lead saved first
     * @param margin together with the risk at most the amount the lead asks for itself in all lots
     */
    @Transactional
    public void set(Actor actor, UUID consortiumId, int expectedVersion, Amount margin, Amount risk, String note) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        ContributionAccess.requireOpen(grouping);
        BidMargin stored = margins.findById(consortiumId).orElseGet(() -> new BidMargin(consortiumId));
        Margin wanted = new Margin(margin, risk, note.strip(), expectedVersion + 1);
        if (wanted.equals(stored.margin())) {
            return;
        }
        requireWithinOwnAmount(grouping, wanted);
        stored.replace(wanted, actor, clock.now());
        margins.save(stored);
        events.publishEvent(new BidEvent.MarginSet(EventHeader.of(actor, consortiumId, clock.now())));
    }

    private static void requireWithinOwnAmount(BiddingConsortium grouping, Margin wanted) {
        Amount own = grouping.leadAmount();
        if (wanted.sum().compareTo(own) > 0) {
            throw RuleViolation.of(
                    "margin", "bid.margin.too-much", ConfidentialAmount.of(wanted.sum()), ConfidentialAmount.of(own));
        }
        if (wanted.note().length() > LONGEST_NOTE) {
            throw RuleViolation.of("note", "bid.margin.note-too-long", LONGEST_NOTE);
        }
    }
}
