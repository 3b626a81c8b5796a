package org.cordee.organisation;

import java.time.LocalDate;

/**
 * The source of facts that a page cites: a file of one day, or the entries that people typed on one day.
 *
 * @param id the number of the stored source, 0 before it is stored
 * @param name the title of the file or list; for an organisation's own statement its meaning only
 * @param publisher who publishes the file; empty when not given
 * @param licence the licence under which the facts may be used; empty when not given
 * @param asOf the day of which the source speaks; the day of receipt when it names none
 */
public record DirectorySource(int id, SourceKind kind, String name, String publisher, String licence, LocalDate asOf) {

    public DirectorySource {
        name = name.strip();
        publisher = publisher.strip();
        licence = licence.strip();
        TextLength.atMost(200, "source", name);
        TextLength.atMost(200, "publisher", publisher);
        TextLength.atMost(100, "licence", licence);
    }

    /** Returns a source that is not stored yet. */
    public static DirectorySource of(SourceKind kind, String name, String publisher, String licence, LocalDate asOf) {
        return new DirectorySource(0, kind, name, publisher, licence, asOf);
    }

    DirectorySource stored(int number) {
        return new DirectorySource(number, kind, name, publisher, licence, asOf);
    }
}
