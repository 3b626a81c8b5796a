package org.cordee.library;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other rooms what a letter to the owner of an entry contains. These rooms check who receives it. */
@Component
@Transactional(readOnly = true)
public class LibraryLookup {

    private final LibraryEntries entries;

    LibraryLookup(LibraryEntries entries) {
        this.entries = entries;
    }

    /**
     * The facts of a letter about an entry.
     *
     * @param ownerId the person who reads the entry again; null when nobody is named
     * @param title the title; null for an entry about a person, whose name no letter contains
     */
    public record EntryWords(
            UUID organisationId,
            @Nullable UUID ownerId,
            @Nullable String title,
            ReviewCycle cycle) {

        /** Omits the title, because this text may be logged. */
        @Override
        public String toString() {
            return "EntryWords[" + organisationId + "]";
        }
    }

    /** Returns the facts of an entry; empty once it is deleted. */
    public Optional<EntryWords> entry(UUID entryId) {
        return entries.findById(entryId)
                .map(entry -> new EntryWords(
                        entry.organisationId(),
                        entry.ownerId(),
                        entry.content().kind() == LibraryKind.PERSON
                                ? null
                                : entry.content().title(),
                        entry.cycle()));
    }
}
