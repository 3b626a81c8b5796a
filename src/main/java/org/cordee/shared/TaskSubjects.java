package org.cordee.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A room that knows what some tasks are about; the inbox asks every one of them, so that two tasks never look alike. */
public interface TaskSubjects {

    /** @param heading what the thing is called, empty where it has no name of its own */
    record Subject(UUID id, List<UUID> organisationIds, String heading) {}

    /** Of those that are this room's, asked in one question. Says nothing of who may read them. */
    List<Subject> subjectsOf(Collection<UUID> ids);
}
