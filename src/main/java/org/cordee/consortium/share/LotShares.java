package org.cordee.consortium.share;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** The whole table of shares of one lot: the total offered and one line for each member of that lot. */
public record LotShares(UUID lotId, Amount total, List<ShareLine> lines) {

    public LotShares {
        lines = List.copyOf(lines);
    }

    /** What one member takes of one lot. */
    public record ShareLine(UUID memberId, Percentage percentage, Amount amount, Hours hours) {}
}
