package org.cordee.library;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionView;
import org.cordee.bid.WritingSection;
import org.cordee.library.LibraryEvent.LibraryEntryInserted;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the writer of a section put an entry of its own library at the end of the text. The section gets a new draft as
 * if the words had been typed; which entry they come from is stored beside it and read by the writer's organisation
 * alone.
 */
@Component
public class InsertingEntry {

    private static final Logger LOG = LoggerFactory.getLogger(InsertingEntry.class);

    private final LibraryEntries entries;
    private final LibraryUses uses;
    private final EntryPassages passages;
    private final BidReading bids;
    private final WritingSection writing;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    InsertingEntry(
            LibraryEntries entries,
            LibraryUses uses,
            EntryPassages passages,
            BidReading bids,
            WritingSection writing,
            ApplicationEventPublisher events,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.uses = uses;
        this.passages = passages;
        this.bids = bids;
        this.writing = writing;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Puts an entry at the end of the text. The text is read before the transaction that locks the section; a later draft
     * in between is refused by its number.
     *
     * @param expectedVersion the number of the present draft; refused when there is a later one
     * @return the number of the new draft
     * @throws NotFound unless the entry belongs to the actor's organisation and that organisation writes the section
     * @throws RuleViolation when the validity of the entry has ended, when the text would be too long, and when the
     * section is closed or has a later draft
     */
    public int insert(Actor actor, UUID sectionId, int expectedVersion, UUID entryId) {
        UUID organisation = LibraryAccess.require(actor);
        SectionView section = bids.section(actor, sectionId);
        Integer draft = transaction.execute(status -> {
            LibraryEntry entry = entries.claim(entryId, organisation).orElseThrow(NotFound::new);
            return insert(actor, section, expectedVersion, entry);
        });
        LOG.info("library entry inserted entry={} section={} draft={}", entryId, sectionId, draft);
        return Objects.requireNonNull(draft);
    }

    private int insert(Actor actor, SectionView section, int expectedVersion, LibraryEntry entry) {
        entry.requireOffered(clock.today());
        String passage = passages.of(entry.content(), entry.cycle());
        int draft = writing.saveDraft(
                actor, section.id(), expectedVersion, section.title(), joined(section.markdown(), passage));
        keepSource(actor, section, entry, draft);
        return draft;
    }

    private static String joined(String text, String passage) {
        return text.isBlank() ? passage : text.stripTrailing() + "\n\n" + passage;
    }

    private void keepSource(Actor actor, SectionView section, LibraryEntry entry, int draft) {
        Instant now = clock.now();
        LibraryUse use = uses.findById(new LibraryUse.Key(section.id(), entry.id()))
                .orElseGet(
                        () -> new LibraryUse(section.id(), section.consortiumId(), entry.id(), entry.organisationId()));
        use.record(actor, entry.revision(), draft, now);
        uses.save(use);
        entry.use(now);
        entries.saveAndFlush(entry);
        events.publishEvent(
                new LibraryEntryInserted(EventHeader.outsideConsortia(actor, now), entry.id(), entry.revision()));
    }
}
