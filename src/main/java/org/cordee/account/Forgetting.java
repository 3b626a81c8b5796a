package org.cordee.account;

import java.util.Set;
import java.util.UUID;

/**
 * A room that keeps something personal beside the account replaces it here by a pseudonym, inside the transaction that
 * erases the person. It is told what to look for, because no event carries a name or an address.
 */
public interface Forgetting {

    void forget(Traces traces);

    /**
     * By what a person is found, for the last time.
     *
     * @param organisations those it acted for
     */
    record Traces(UUID personId, String email, String name, Set<UUID> organisations) {

        /** What stands where its address stood. */
        public String pseudonym() {
            return "erased-" + personId + "@invalid";
        }

        /** Without name and address: this may reach a log. */
        @Override
        public String toString() {
            return "Traces[" + personId + "]";
        }
    }
}
