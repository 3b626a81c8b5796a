package org.cordee.bid;

import java.util.List;
import java.util.stream.Collectors;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks every section and price for good when all are approved and the prices are the agreed amounts to the cent. */
@Component
public class LockingBid {

    private final Outlines outlines;
    private final Sections sections;
    private final PriceSheets sheets;
    private final LockingPrices prices;
    private final FramedPrices framed;

    LockingBid(Outlines outlines, Sections sections, PriceSheets sheets, LockingPrices prices, FramedPrices framed) {
        this.outlines = outlines;
        this.sections = sections;
        this.sheets = sheets;
        this.prices = prices;
        this.framed = framed;
    }

    /** Locks the bid as part of a larger use case that has checked the user. A second call changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(BiddingConsortium grouping) {
        if (outlines.isSuspended(grouping.id())) {
            throw new RuleViolation("bid.freeze.not-drafted");
        }
        List<Section> claimed = sections.claimAllOf(grouping.id());
        requireAllApproved(grouping, claimed);
        List<PriceSheet> claimedSheets = sheets.claimAllOf(grouping.id());
        prices.lock(grouping, claimedSheets);
        framed.requireWhole(grouping, claimedSheets);
        for (Section section : claimed) {
            section.lock();
            sections.save(section);
        }
    }

    private static void requireAllApproved(BiddingConsortium grouping, List<Section> claimed) {
        if (claimed.isEmpty()) {
            throw new RuleViolation("bid.freeze.not-drafted");
        }
        List<Section> open = claimed.stream()
                .filter(section -> section.state() != SectionState.APPROVED && section.state() != SectionState.LOCKED)
                .toList();
        if (!open.isEmpty()) {
            String names = open.stream()
                    .map(section -> grouping.share(section.hands().memberId()).organisationName())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new RuleViolation("bid.freeze.not-approved", open.size(), names);
        }
    }
}
