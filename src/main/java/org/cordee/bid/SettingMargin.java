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
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        ContributionAccess.requireOpen(grouping);
        Margin stands = margins.of(consortiumId).orElse(Margin.NONE);
        Margin wanted = new Margin(margin, risk, note.strip(), expectedVersion + 1);
        if (isSame(stands, wanted)) {
            return;
        }
        requireWithinOwnAmount(grouping, wanted);
        if (stands.version() != expectedVersion || !margins.store(consortiumId, wanted, actor, clock.now())) {
            throw new RuleViolation("bid.margin.changed-meanwhile");
        }
        events.publishEvent(new BidEvent.MarginSet(EventHeader.of(actor, consortiumId, clock.now())));
    }

    private static boolean isSame(Margin stands, Margin wanted) {
        return stands.version() == wanted.version()
                && stands.margin().equals(wanted.margin())
                && stands.risk().equals(wanted.risk())
                && stands.note().equals(wanted.note());
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
