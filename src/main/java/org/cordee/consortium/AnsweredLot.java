package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.consortium.source.TenderFacts.TenderLot;

/** A lot the grouping answers, with the name it had when the grouping was opened. */
@Embeddable
public record AnsweredLot(
        @Column(name = "lot_id") UUID lotId,
        @Column(name = "lot_key") String key,
        @Column(name = "lot_number") String number,
        @Column(name = "lot_title") String title) {

    static AnsweredLot of(TenderLot lot) {
        return new AnsweredLot(lot.id(), lot.key(), lot.number(), lot.title());
    }
}
