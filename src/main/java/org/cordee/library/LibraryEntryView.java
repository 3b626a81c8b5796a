package org.cordee.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its text and its files, for its organisation.
 *
 * @param id identifies the entry
 * @param revision the number of the last change, which must be sent with a change
 * @param proposed true while a user has not decided to keep it
 * @param content what the entry says
 * @param cycle the dates from which the freshness is computed
 * @param freshness computed from the dates of the cycle and the present day
 * @param source where its words come from
 * @param ownerId the person who reads it again; null after its erasure
 * @param owner the name of this person; null after its erasure
 * @param changedAt when the entry last changed
 * @param files the files, in the order in which they were attached
 * @param uses the bids into which it was put, the latest first
 */
public record LibraryEntryView(
        UUID id,
        int revision,
        boolean proposed,
        LibraryContent content,
        ReviewCycle cycle,
        Freshness freshness,
        LibrarySource source,
        @Nullable UUID ownerId,
        @Nullable String owner,
        Instant changedAt,
        List<LibraryFileLine> files,
        List<UsedIn> uses) {

    /**
     * A file of an entry.
     *
     * @param id identifies the file
     * @param kind what the file is
     * @param name its name, which is made from its kind
     * @param size the number of bytes
     * @param addedAt when it was attached
     */
    public record LibraryFileLine(UUID id, LibraryFileKind kind, String name, long size, Instant addedAt) {}

    /**
     * A section into which an entry was put.
     *
     * @param sectionId the section
     * @param consortiumName the name of the grouping; empty when it is unknown
     * @param insertedAt when it was put there last
     * @param changedSince true when the entry has changed since
     */
    public record UsedIn(UUID sectionId, String consortiumName, Instant insertedAt, boolean changedSince) {}

    /** Omits the words, because this text may be logged. */
    @Override
    public String toString() {
        return "LibraryEntryView[" + id + "]";
    }
}
