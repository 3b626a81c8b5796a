package org.cordee.opportunity;

/** The format of a feed of a watch: Atom (RFC 4287) or iCalendar (RFC 5545). */
public enum FeedKind {
    ATOM("/watch/", "atom"),
    CALENDAR("/watch-calendar/", "ics");

    private final String path;
    private final String extension;

    FeedKind(String path, String extension) {
        this.path = path;
        this.extension = extension;
    }

    /** Returns the beginning of the address, to which the secret is added. */
    String path() {
        return path;
    }

    /** Returns the end of the address, without the point. */
    String extension() {
        return extension;
    }
}
