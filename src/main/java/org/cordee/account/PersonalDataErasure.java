package org.cordee.account;

import java.util.Set;
import java.util.UUID;

/**
 * Replaces personal data of a room by a pseudonym, inside the transaction that erases the person. Each room that stores
 * such data implements it. The method receives the values to look for, because no event carries a name or an address.
 */
public interface PersonalDataErasure {

    void erase(ErasedPerson traces);

    /**
     * The values by which a person's data are found, passed for the last time.
     *
     * @param organisations those the person acted for
     */
    record ErasedPerson(UUID personId, String email, String name, Set<UUID> organisations) {

        /** Returns the text that replaces the address. */
        public String pseudonym() {
            return "erased-" + personId + "@invalid";
        }

        /** Omits name and address, because this text may be logged. */
        @Override
        public String toString() {
            return "Traces[" + personId + "]";
        }
    }
}
