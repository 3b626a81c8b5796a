package org.cordee.submission.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.RuleViolation;

/** The lead's request to reopen its frozen bid as typed. */
record ReopeningForm(String number, Set<String> organisationIds, String reason) {

    ReopeningForm {
        number = number == null ? "" : number;
        organisationIds = organisationIds == null ? Set.of() : organisationIds;
        reason = reason == null ? "" : reason;
    }

    /** Returns the number of the reopening that the page showed. */
    int shownNumber() {
        if (!number.matches("[0-9]{1,6}")) {
            throw new RuleViolation("submission.reopen.meanwhile");
        }
        return Integer.parseInt(number);
    }

    /** Returns the chosen organisations. An unreadable id is refused like the id of a stranger. */
    Set<UUID> chosen() {
        try {
            return organisationIds.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException unreadable) {
            throw RuleViolation.of("organisationIds", "submission.reopen.not-a-member");
        }
    }
}
