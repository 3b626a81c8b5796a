package org.cordee.account;

import java.util.UUID;

/**
 * Tells if an address is proven to be that of an organisation. The directory implements it, so that the account room
 * does not depend on it.
 */
public interface AddressProof {

    boolean isProven(UUID organisationId, String email);
}
