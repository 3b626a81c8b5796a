package org.cordee.web;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;

/** What waits for somebody; the room that keeps the inbox provides it for the pages people begin at. */
public interface TasksAhead {

    /** The first of all, the most urgent first. */
    List<TaskCard> next(Actor actor, int most);

    /** In one grouping: the reader's own and nobody else's, the most urgent first; none that is done on the grouping's page itself. */
    List<TaskCard> of(Actor actor, UUID consortiumId);
}
