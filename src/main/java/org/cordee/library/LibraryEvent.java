package org.cordee.library;

import java.time.LocalDate;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** The facts about entries of libraries: ids, kinds and days, never a name or a text. */
public sealed interface LibraryEvent extends PlatformFact {

    UUID entryId();

    /**
     * A user added an entry, or kept one that was read from a file or a former bid.
     *
     * @param kind the kind of the entry
     * @param source where its words come from
     */
    record LibraryEntryAdded(EventHeader stamp, UUID entryId, String kind, String source) implements LibraryEvent {}

    /**
     * A user changed an entry or its files.
     *
     * @param revision the number of the change, from 2
     */
    record LibraryEntryChanged(EventHeader stamp, UUID entryId, int revision) implements LibraryEvent {}

    /**
     * A user read an entry and found it right.
     *
     * @param dueOn the day from which it must be read again
     */
    record LibraryEntryReviewed(EventHeader stamp, UUID entryId, LocalDate dueOn) implements LibraryEvent {}

    /**
     * The review of an entry has become due. The application records it once for each due day.
     *
     * @param dueOn the day from which it must be read again
     */
    record LibraryReviewDue(EventHeader stamp, UUID entryId, LocalDate dueOn) implements LibraryEvent {}

    /**
     * The validity of an entry has ended. The application records it once for each last day.
     *
     * @param lastDay the last day on which it was valid
     */
    record LibraryEntryExpired(EventHeader stamp, UUID entryId, LocalDate lastDay) implements LibraryEvent {}

    /** An entry was deleted with its files. */
    record LibraryEntryRemoved(EventHeader stamp, UUID entryId) implements LibraryEvent {}

    /** A user put an entry into a section of a bid. The section records the new draft itself. */
    record LibraryEntryInserted(EventHeader stamp, UUID entryId, int revision) implements LibraryEvent {}
}
