package org.cordee.showcase;

import java.util.UUID;

/** Names the entry of an event in calendars: the letter and the page give the same entry, so that one replaces the other. */
public final class ShowcaseCalendar {

    private ShowcaseCalendar() {}

    /** Returns the id of the entry. */
    public static String uid(UUID showcaseId) {
        return "showcase-" + showcaseId + "@cordee";
    }
}
