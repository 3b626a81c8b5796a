package org.cordee.consortium.subcontract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An operator relied upon, as the table stores it. */
@Embeddable
record StoredReliedUpon(
        @Column(name = "member_id") UUID memberId,
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "capacity") String capacity,
        @Column(name = "committed") boolean committed) {

    static StoredReliedUpon of(ReliedUpon said) {
        return new StoredReliedUpon(said.memberId(), said.establishmentId(), said.capacity(), said.committed());
    }

    ReliedUpon said() {
        return new ReliedUpon(memberId, establishmentId, capacity, committed);
    }
}
