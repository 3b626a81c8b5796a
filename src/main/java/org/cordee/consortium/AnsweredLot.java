package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;

/** A lot that the consortium answers, with the name the lot had when the consortium was opened. */
@Embeddable
record AnsweredLot(
        @Column(name = "lot_id") UUID lotId,
        @Column(name = "lot_key") String key,
        @Column(name = "lot_number") String number,
        @Column(name = "lot_title") String title) {

    static AnsweredLot of(TenderLot lot) {
        return new AnsweredLot(lot.id(), lot.key(), lot.number(), lot.title());
    }
}
