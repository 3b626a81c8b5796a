package org.cordee.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Actor;

/**
 * The owner of a calendar feed.
 *
 * @param actors the person as a member of each organisation that it acts for
 */
public record CalendarOwner(UUID personId, Locale locale, List<Actor> actors) {

    public CalendarOwner {
        actors = List.copyOf(actors);
    }
}
