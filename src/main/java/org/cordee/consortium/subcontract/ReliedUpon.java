package org.cordee.consortium.subcontract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.consortium.TextRules;

/**
 * Another operator whose capacities a member invokes for its part, whatever the legal link between the two (R2142-3).
 * It may be a subcontractor too; it is no member of the same lot, whose capacities count anyway (R2142-25).
 *
 * @param memberId the member that relies on it, in one lot
 * @param establishmentId the operator, in the directory
 * @param capacity the lent capacity: its turnover, its references, its staff or its machines (form DC2, H)
 * @param committed whether the member has its written promise to make them available (R2143-12)
 */
@Embeddable
public record ReliedUpon(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "capacity") String capacity,
        @Column(name = "committed") boolean committed) {

    public ReliedUpon {
        capacity = TextRules.required(capacity, "capacity", TextRules.SHORT);
    }
}
