package org.cordee.engine.api;

import io.camunda.client.protocol.rest.Changeset;
import io.camunda.client.protocol.rest.UserTaskUpdateRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a user task, read from the client's untyped changeset. An empty date or list clears the value; a
 * missing one leaves it unchanged.
 */
record UserTaskChanges(
        @Nullable Optional<Instant> dueDate,
        @Nullable Optional<Instant> followUpDate,
        @Nullable Integer priority,
        @Nullable List<String> groups,
        @Nullable List<String> users) {

    private static final Set<String> KNOWN =
            Set.of("dueDate", "followUpDate", "priority", "candidateGroups", "candidateUsers");

    static UserTaskChanges of(@Nullable UserTaskUpdateRequest request) {
        Changeset changes = request == null ? null : request.getChangeset();
        if (changes == null) {
            throw Refusal.invalid("No update data provided: at least one of [changeset, action] is required");
        }
        changes.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.unreadable("changeset." + unknown);
                });
        return new UserTaskChanges(
                date("dueDate", changes.get("dueDate")),
                date("followUpDate", changes.get("followUpDate")),
                priority(changes.get("priority")),
                texts("candidateGroups", changes.get("candidateGroups")),
                texts("candidateUsers", changes.get("candidateUsers")));
    }

    private static @Nullable Integer priority(@Nullable Object given) {
        if (given == null) {
            return null;
        }
        if (!(given instanceof Long) && !(given instanceof Integer)) {
            throw Refusal.unreadable("changeset.priority");
        }
        if (given instanceof Number number && number.longValue() >= 0 && number.longValue() <= 100) {
            return number.intValue();
        }
        throw Refusal.invalid("The value for priority is '" + given + "' but must be within the [0,100] range.");
    }

    private static @Nullable List<String> texts(String name, @Nullable Object given) {
        if (given == null) {
            return null;
        }
        if (given instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw Refusal.unreadable("changeset." + name);
    }

    private static @Nullable Optional<Instant> date(String name, @Nullable Object given) {
        if (given == null) {
            return null;
        }
        if (!(given instanceof String text)) {
            throw Refusal.unreadable("changeset." + name);
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Refusal.invalid("The provided " + name + " '" + text
                    + "' cannot be parsed as a date according to RFC 3339, section 5.6.");
        }
    }
}
