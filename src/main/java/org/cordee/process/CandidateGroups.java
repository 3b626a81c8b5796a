package org.cordee.process;

import java.util.Optional;
import java.util.UUID;

/** Converts between an organisation and the candidate group of its people in the engine. */
public final class CandidateGroups {

    private static final String ORGANISATION = "org-";

    private CandidateGroups() {}

    public static String of(UUID organisationId) {
        return ORGANISATION + organisationId;
    }

    static Optional<UUID> organisation(String group) {
        return group.startsWith(ORGANISATION)
                ? Optional.of(UUID.fromString(group.substring(ORGANISATION.length())))
                : Optional.empty();
    }
}
