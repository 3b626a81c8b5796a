package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;

/** A person whom the lead invited to act for a member; name and address are personal data. */
public record InvitedPerson(UUID id, UUID organisationId, String email, String name, Instant invitedAt) {

    /** Omits the name and the address, because this text may be logged. */
    @Override
    public String toString() {
        return "InvitedPerson[" + id + "]";
    }
}
