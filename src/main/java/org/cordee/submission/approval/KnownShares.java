package org.cordee.submission.approval;

import java.util.List;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;

/** Returns the shares of a bid that a member may read: all of them, or only its own behind the information barrier. */
final class KnownShares {

    private KnownShares() {}

    static List<Grouping.Share> of(Groupings groupings, Grouping grouping, UUID organisationId) {
        return groupings.isBehindBarrier(grouping.id(), organisationId)
                ? grouping.shares().stream()
                        .filter(share -> share.organisationId().equals(organisationId))
                        .toList()
                : grouping.shares();
    }
}
