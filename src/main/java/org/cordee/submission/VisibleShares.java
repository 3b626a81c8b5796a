package org.cordee.submission;

import java.util.List;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;

/** Returns the shares of a bid that a member may read: all of them, or only its own behind the information barrier. */
final class VisibleShares {

    private VisibleShares() {}

    static List<BiddingConsortium.Share> of(
            BiddingConsortia groupings, BiddingConsortium grouping, UUID organisationId) {
        return groupings.isBehindBarrier(grouping.id(), organisationId)
                ? grouping.shares().stream()
                        .filter(share -> share.organisationId().equals(organisationId))
                        .toList()
                : grouping.shares();
    }
}
