package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** The capacity form of a candidate, as it was handed in. */
@Embeddable
record StatedCapacity(
        @Column(name = "capacity_given_at") Instant givenAt,
        @Embedded CapacityForm form) {}
