package org.cordee.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Converts between an organisation and the candidate group of its people in the engine. */
public final class CandidateGroups {

    private static final String ORGANISATION = "org-";
    private static final String GUEST = "guest-";

    private CandidateGroups() {}

    public static String of(UUID organisationId) {
        return ORGANISATION + organisationId;
    }

    /**
     * Returns one element of a multi-instance collection: the id of its subject and the group that has the task.
     *
     * @param organisationId null for a party without an account, which is reached by letters with a link: nobody is in
     * its group
     */
    public static Map<String, Object> element(String idVariable, UUID id, @Nullable UUID organisationId) {
        return Map.of(idVariable, id, ProcessVariables.GROUP, organisationId == null ? GUEST + id : of(organisationId));
    }

    static Optional<UUID> organisation(String group) {
        return group.startsWith(ORGANISATION)
                ? Optional.of(UUID.fromString(group.substring(ORGANISATION.length())))
                : Optional.empty();
    }
}
