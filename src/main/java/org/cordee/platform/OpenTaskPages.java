package org.cordee.platform;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Finds the pages of open tasks; implemented by the room that owns the inbox. The calling room checks access. */
public interface OpenTaskPages {

    /** Returns the pages of the open tasks of these organisations in these consortia with one statement. */
    Set<OpenTaskPage> of(Collection<UUID> consortiumIds, Collection<UUID> organisationIds);

    /** The address of the page on which an organisation does an open task. */
    record OpenTaskPage(UUID consortiumId, UUID organisationId, String page) {}
}
