package org.cordee.platform;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;

/**
 * Finds a user's open tasks for the home page and for the page of a consortium or another object with a process;
 * implemented by the room that owns the inbox.
 */
public interface OpenTaskCards {

    /** Returns at most this many of the user's open tasks, the most urgent first. */
    List<TaskCard> next(Actor actor, int most);

    /**
     * Returns the user's own open tasks of one process, the most urgent first.
     *
     * @param rootId the id of what the process is about: a consortium, a need, an introduction or a support request
     */
    List<TaskCard> of(Actor actor, UUID rootId);
}
