package org.cordee.remark;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.jspecify.annotations.Nullable;

/**
 * When a remark was last settled or taken up again, and by which organisation and person.
 *
 * @param personId null for a guest, and once the person is erased from the accounts the id identifies nobody
 */
@Embeddable
record Settlement(
        @Column(name = "settled_at") Instant at,
        @Column(name = "settled_organisation_id") UUID organisationId,
        @Nullable @Column(name = "settled_by") UUID personId) {

    static Settlement of(Act act) {
        return new Settlement(
                act.at(), act.actor().requireOrganisation(), act.actor().personId());
    }
}
