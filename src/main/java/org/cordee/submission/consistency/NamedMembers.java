package org.cordee.submission.consistency;

import java.util.List;

/**
 * The members that a paper names as all members of a lot or of the bid.
 *
 * @param lot empty for the bid as a whole
 */
record NamedMembers(String lot, List<NamedMember> members, String place) {

    NamedMembers {
        members = List.copyOf(members);
    }

    /**
     * One member.
     *
     * @param siret with its spaces; empty where the paper gives none
     */
    record NamedMember(String name, String siret) {

        /** Returns the SIRET, or the name where the paper gives no number. */
        String key() {
            return siret.isEmpty() ? name : siret;
        }
    }
}
