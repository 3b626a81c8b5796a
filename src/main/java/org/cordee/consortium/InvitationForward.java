package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A person to whom a candidate forwarded its invitation; name and address are personal data. */
@Embeddable
record InvitationForward(
        @Column(name = "forward_id") UUID id,
        @Column(name = "forwarded_at") Instant at,
        @Column(name = "email") String email,
        @Column(name = "name") String name) {}
