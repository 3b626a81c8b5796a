package org.cordee.opportunity;

/** The format of a feed of a watch: Atom (RFC 4287) or iCalendar (RFC 5545). */
public enum FeedKind {
    ATOM("atom"),
    CALENDAR("ics");

    private final String extension;

    FeedKind(String extension) {
        this.extension = extension;
    }

    /** Returns the end of the address, without the point. */
    public String extension() {
        return extension;
    }
}
