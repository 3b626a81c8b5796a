package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import org.cordee.consortium.shares.LotShares.ShareLine;

/** One line of a proposal in its lot. */
@Embeddable
record ProposedShare(
        @Column(name = "lot_id") UUID lotId, @Embedded ShareLine line) {

    AgreedShare figures() {
        return line.in(lotId);
    }
}
