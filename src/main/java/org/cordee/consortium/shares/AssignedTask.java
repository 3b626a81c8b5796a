package org.cordee.consortium.shares;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An essential task that the lead has assigned.
 *
 * @param memberId null when a subcontractor does it
 */
@Embeddable
record AssignedTask(
        @Column(name = "task") String task,
        @Column(name = "member_id") @Nullable UUID memberId) {

    static AssignedTask of(EssentialTask said) {
        return new AssignedTask(said.task(), said.memberId());
    }

    EssentialTask said() {
        return new EssentialTask(task, memberId, memberId == null);
    }
}
