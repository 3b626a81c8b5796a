package org.cordee.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The wording as columns of the database. */
@Embeddable
record StoredWording(
        @Column(name = "withdrawal_days") int withdrawalDays,
        @Column(name = "transfer_days") int transferDays,
        @Column(name = "confidentiality_years") int confidentialityYears,
        @Column(name = "negotiation_floor") int negotiationFloor,
        @Column(name = "amendments") boolean amendments,
        @Column(name = "particular") @Nullable String particular) {

    public static StoredWording of(Wording wording) {
        return new StoredWording(
                wording.withdrawalDays(),
                wording.transferDays(),
                wording.confidentialityYears(),
                wording.negotiationFloor(),
                wording.amendments(),
                wording.particular());
    }

    public Wording wording() {
        return new Wording(
                withdrawalDays, transferDays, confidentialityYears, negotiationFloor, amendments, particular);
    }
}
