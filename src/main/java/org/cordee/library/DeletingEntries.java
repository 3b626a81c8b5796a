package org.cordee.library;

import java.util.List;
import org.cordee.document.Documents;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Deletes an entry with its files, inside the transaction of an act. The caller has locked the entry. */
@Component
class DeletingEntries {

    private static final Logger LOG = LoggerFactory.getLogger(DeletingEntries.class);

    private final LibraryEntries entries;
    private final LibraryFiles files;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    DeletingEntries(
            LibraryEntries entries,
            LibraryFiles files,
            Documents documents,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.entries = entries;
        this.files = files;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    void delete(Actor actor, LibraryEntry entry) {
        List<LibraryFile> attached = files.of(entry.id());
        attached.forEach(files::delete);
        attached.forEach(file -> documents.discardOwn(file.documentId()));
        entries.delete(entry);
        events.publishEvent(entry.removal(actor, clock.now()));
        LOG.info("library entry removed entry={} files={}", entry.id(), attached.size());
    }
}
