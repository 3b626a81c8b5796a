package org.cordee.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Names the objects of user tasks for the inbox, which asks every implementing room, so that two tasks never look
 * alike.
 */
public interface TaskSubjects {

    /** @param heading the object's name, empty when it has none */
    record TaskSubject(UUID id, List<UUID> organisationIds, String heading) {}

    /** Finds those of the ids that belong to this room, in one query. Does not check who may read them. */
    List<TaskSubject> subjectsOf(Collection<UUID> ids);
}
