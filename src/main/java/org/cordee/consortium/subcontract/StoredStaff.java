package org.cordee.consortium.subcontract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;

/** Staff made available, as the table stores it. */
@Embeddable
record StoredStaff(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "hours") int hoursOfWork,
        @Column(name = "amount") BigDecimal euros) {

    static StoredStaff of(StaffMadeAvailable said) {
        return new StoredStaff(
                said.memberId(),
                said.establishmentId(),
                said.hours().value(),
                said.amount().euros());
    }

    StaffMadeAvailable said() {
        return new StaffMadeAvailable(memberId, establishmentId, new Hours(hoursOfWork), new Amount(euros));
    }
}
