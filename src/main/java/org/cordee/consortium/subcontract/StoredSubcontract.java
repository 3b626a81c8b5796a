package org.cordee.consortium.subcontract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/**
 * A subcontract, as the table stores it.
 *
 * @param tasks one task on each line, as in the column of the documents
 */
@Embeddable
record StoredSubcontract(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "nature") String nature,
        @Column(name = "amount") BigDecimal euros,
        @Column(name = "hours") int hoursOfWork,
        @Column(name = "accessory") boolean accessory,
        @Column(name = "service") boolean service,
        @Column(name = "tasks") String tasks,
        @Column(name = "under_id") @Nullable UUID under,
        @Column(name = "guaranteed") @Nullable Boolean guaranteed,

        @Enumerated(EnumType.STRING) @Column(name = "vat") @Nullable
        Vat vat,

        @Enumerated(EnumType.STRING) @Column(name = "price_variation") @Nullable
        PriceVariation variation,

        @Column(name = "months") @Nullable Integer months) {

    static StoredSubcontract of(Subcontract said) {
        return new StoredSubcontract(
                said.memberId(),
                said.establishmentId(),
                said.nature(),
                said.amount().euros(),
                said.hours().value(),
                said.accessory(),
                said.service(),
                String.join("\n", said.tasks()),
                said.terms().under(),
                said.terms().guaranteed(),
                said.terms().vat(),
                said.terms().variation(),
                said.terms().months());
    }

    Subcontract said() {
        return new Subcontract(
                memberId,
                establishmentId,
                nature,
                new Amount(euros),
                new Hours(hoursOfWork),
                accessory,
                service,
                tasks.lines().toList(),
                new SubcontractTerms(under, guaranteed, vat, variation, months));
    }
}
