package org.cordee.platform;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;

/** Finds a user's open tasks for the home page and the consortium page; implemented by the room that owns the inbox. */
public interface OpenTaskCards {

    /** Returns at most this many of the user's open tasks, the most urgent first. */
    List<TaskCard> next(Actor actor, int most);

    /** Returns the user's own open tasks in one consortium, the most urgent first. */
    List<TaskCard> of(Actor actor, UUID consortiumId);
}
