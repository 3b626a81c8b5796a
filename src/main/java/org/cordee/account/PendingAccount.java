package org.cordee.account;

import java.io.Serializable;
import java.util.UUID;

/**
 * The first step of an account made from a link: the session keeps it until the second step confirms it.
 *
 * @param linkId the link of both steps
 */
public record PendingAccount(UUID linkId, String name, String passwordHash) implements Serializable {

    /** Omits the name and the hash, because this text may be logged. */
    @Override
    public String toString() {
        return "PendingAccount[" + linkId + "]";
    }
}
