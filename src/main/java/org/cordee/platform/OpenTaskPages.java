package org.cordee.platform;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Finds the pages of open tasks; implemented by the room that owns the inbox. The calling room checks access. */
public interface OpenTaskPages {

    /**
     * Returns the pages of the open tasks of these organisations with one statement.
     *
     * @param rootIds the ids of what the tasks' processes are about: consortia, or other objects with a process
     */
    Set<OpenTaskPage> of(Collection<UUID> rootIds, Collection<UUID> organisationIds);

    /** The address of the page on which an organisation does an open task. */
    record OpenTaskPage(UUID rootId, UUID organisationId, String page) {}
}
