package org.cordee.bid;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks all prices in a process step: each member's price is validated and their sum is the commitment (D11). */
@Component
public class LockingPrices {

    private final BiddingConsortia groupings;
    private final PriceSheets sheets;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    LockingPrices(
            BiddingConsortia groupings, PriceSheets sheets, BusinessClock clock, ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.sheets = sheets;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Locks the prices. A second call changes nothing.
     *
     * @throws RuleViolation when a price is missing or differs from
     * the agreed amount
     */
    @Transactional
    public void lock(UUID consortiumId) {
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        List<PriceSheet> claimed = sheets.claimAllOf(consortiumId);
        if (!lock(grouping, claimed)) {
            return;
        }
        events.publishEvent(new BidEvent.PricesLocked(EventHeader.of(Actor.system(), consortiumId, clock.now())));
    }

    /**
     * Locks the given price sheets.
     *
     * @return true when at least one of them was not locked yet
     */
    public boolean lock(BiddingConsortium grouping, List<PriceSheet> claimed) {
        requireAllValidated(grouping, claimed);
        requireAgreed(grouping, claimed);
        boolean any = claimed.stream().anyMatch(sheet -> sheet.state() != PriceSheetState.LOCKED);
        for (PriceSheet sheet : claimed) {
            sheet.lock();
            sheets.save(sheet);
        }
        return any;
    }

    private static void requireAllValidated(BiddingConsortium grouping, List<PriceSheet> claimed) {
        List<String> missing = claimed.stream()
                .filter(sheet -> sheet.state() != PriceSheetState.VALIDATED && sheet.state() != PriceSheetState.LOCKED)
                .map(sheet -> grouping.share(sheet.memberId()).organisationName())
                .distinct()
                .toList();
        if (claimed.size() != grouping.shares().size()) {
            throw new RuleViolation("bid.freeze.not-drafted");
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation("bid.freeze.not-validated", missing.size(), String.join(", ", missing));
        }
    }

    private static void requireAgreed(BiddingConsortium grouping, List<PriceSheet> claimed) {
        for (PriceSheet sheet : claimed) {
            BiddingConsortium.Share share = grouping.share(sheet.memberId());
            requireEqual("bid.freeze.price-differs", share.organisationName(), given(sheet), share.amount());
        }
        Amount given = Amount.sum(claimed.stream().map(LockingPrices::given).toList());
        requireEqual("bid.freeze.total-differs", grouping.name(), given, grouping.commitment());
    }

    private static Amount given(PriceSheet sheet) {
        Amount given = sheet.amount();
        return given == null ? Amount.ZERO : given;
    }

    private static void requireEqual(String key, String who, Amount given, Amount agreed) {
        if (!given.equals(agreed)) {
            throw new RuleViolation(
                    key,
                    who,
                    ConfidentialAmount.of(given),
                    ConfidentialAmount.of(agreed),
                    ConfidentialAmount.difference(given, agreed));
        }
    }
}
