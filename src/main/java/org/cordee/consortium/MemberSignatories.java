package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the people who signed the confidentiality undertaking for the members of consortia; they may represent no other
 * candidate for the same lot (R2142-4). For judging only: the caller must not show users who it is.
 */
@Component
@Transactional(readOnly = true)
public class MemberSignatories {

    private final Members members;

    MemberSignatories(Members members) {
        this.members = members;
    }

    /**
     * One person who signed for one member.
     *
     * @param personId null where the signatory came by a one-time link
     * @param email in lower case; null where it is not known
     */
    public record Signatory(
            UUID consortiumId,
            UUID organisationId,
            @Nullable UUID personId,
            @Nullable String email) {}

    /** Returns the signatories of the present members; a lead signs no undertaking. */
    public List<Signatory> of(List<UUID> consortiumIds) {
        return consortiumIds.isEmpty() ? List.of() : members.signatories(consortiumIds);
    }
}
