package org.cordee.submission.approval;

import java.util.List;
import java.util.UUID;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;

/** Whose shares of a bid a member may read: everybody's, and its own alone while the information barrier stands before it. */
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
