package org.cordee.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.library.LibraryEvent.LibraryEntryExpired;
import org.cordee.library.LibraryEvent.LibraryReviewDue;
import org.cordee.library.LibraryLookup;
import org.cordee.library.LibraryLookup.EntryWords;
import org.cordee.shared.EventHeader;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Writes to the owner of an entry of a library when its review becomes due and when its validity has ended. Of several
 * entries with the same day the letter names one; the library shows the others first. An entry without an owner in the
 * organisation concerns all of its people. Nobody without an account is written to: a library is read with an account
 * alone.
 */
@Component
class LibraryLetters {

    private static final String LISTENER_ID = "org.cordee.notification.LibraryLetters.on";

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final LibraryLookup library;

    LibraryLetters(WritingLetters writing, LetterContacts contacts, LibraryLookup library) {
        this.writing = writing;
        this.contacts = contacts;
        this.library = library;
    }

    /** Asks for a review, unless the entry was reviewed or deleted before the letter was written. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.library.LibraryEvent$LibraryReviewDue)")
    void on(LibraryReviewDue event) {
        library.entry(event.entryId())
                .filter(entry -> event.dueOn().equals(entry.cycle().reviewDueOn()))
                .ifPresent(entry -> write(LetterKind.LIBRARY_REVIEW_DUE, event.entryId(), entry, event.dueOn()));
    }

    /** Says that the entry is no longer offered, unless it was renewed or deleted before the letter was written. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.library.LibraryEvent$LibraryEntryExpired)")
    void on(LibraryEntryExpired event) {
        library.entry(event.entryId())
                .filter(entry -> event.lastDay().equals(entry.cycle().expiresOn()))
                .ifPresent(entry -> write(LetterKind.LIBRARY_ENTRY_EXPIRED, event.entryId(), entry, event.lastDay()));
    }

    private void write(LetterKind kind, UUID entryId, EntryWords entry, LocalDate day) {
        Map<FactKind, String> facts = new EnumMap<>(FactKind.class);
        facts.put(FactKind.LAPSES_ON, day.toString());
        String title = entry.title();
        if (title != null) {
            facts.put(FactKind.ENTRY, title);
        }
        Occasion occasion = Occasion.of(kind, subject(entry, day), EventHeader.NO_CONSORTIUM)
                .showing(facts)
                .leadingTo("/library/entries/" + entryId);
        readers(entry).forEach(reader -> writing.write(occasion, entry.organisationId(), reader));
    }

    /** Entries of one library with the same day have one subject, so that their reader gets one letter and not forty. */
    private static UUID subject(EntryWords entry, LocalDate day) {
        return UUID.nameUUIDFromBytes((entry.organisationId() + " " + day).getBytes(StandardCharsets.UTF_8));
    }

    private List<Recipient> readers(EntryWords entry) {
        List<Recipient> people = contacts.proven(entry.organisationId()).stream()
                .filter(person -> person.personId() != null)
                .toList();
        List<Recipient> owner = people.stream()
                .filter(person -> person.personId() != null && person.personId().equals(entry.ownerId()))
                .toList();
        return owner.isEmpty() ? people : owner;
    }
}
