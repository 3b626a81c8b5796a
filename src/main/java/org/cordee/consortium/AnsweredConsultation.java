package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The title, reference and buyer of the consultation at the opening: lists show them without asking another room. */
@Embeddable
record AnsweredConsultation(
        @Column(name = "consultation_title") String title,
        @Column(name = "consultation_reference") String reference,
        @Column(name = "buyer_name") String buyerName) {

    static AnsweredConsultation of(TenderFacts tender) {
        return new AnsweredConsultation(tender.title(), tender.reference(), tender.buyerName());
    }
}
