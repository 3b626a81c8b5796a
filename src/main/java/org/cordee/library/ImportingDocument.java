package org.cordee.library;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.Documents;
import org.cordee.document.text.PaperRow;
import org.cordee.document.text.RowReader;
import org.cordee.document.text.UnreadablePaper;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets an organisation take texts from a DOCX: each heading with its text becomes a proposed entry, which a user keeps or
 * discards. The file is treated as hostile and is not stored.
 */
@Component
public class ImportingDocument {

    /** The most proposed entries of one organisation. */
    public static final int MOST_PROPOSED = 200;

    /** The most entries about which one act decides: those of one file. */
    public static final int MOST_AT_ONCE = DocumentPiece.MOST;

    private static final Logger LOG = LoggerFactory.getLogger(ImportingDocument.class);
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LibraryEntries entries;
    private final LibraryRoom room;
    private final DeletingEntries deleting;
    private final Documents documents;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ImportingDocument(
            LibraryEntries entries,
            LibraryRoom room,
            DeletingEntries deleting,
            Documents documents,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.room = room;
        this.deleting = deleting;
        this.documents = documents;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads a DOCX and proposes its texts. The file is read before a transaction is open.
     *
     * @param mediaType the type that the sender gives; null when it gives none
     * @return how many entries are proposed
     * @throws NotFound unless the actor acts for an organisation with an account
     * @throws RuleViolation naming the field {@code file}, with the remedy; and when the library is full
     */
    public int propose(Actor actor, byte[] file, String name, @Nullable String mediaType) {
        UUID organisation = LibraryAccess.require(actor);
        List<DocumentPiece> pieces = DocumentPiece.of(rows(file, name, mediaType), title(name));
        transaction.executeWithoutResult(status -> store(actor, organisation, pieces, name));
        LOG.info("library document read organisation={} entries={}", organisation, pieces.size());
        return pieces.size();
    }

    private List<PaperRow> rows(byte[] file, String name, @Nullable String mediaType) {
        if (file.length == 0) {
            throw RuleViolation.of("file", "library.file.missing");
        }
        if (file.length > LibrarySettings.DOCUMENT_MEGABYTES * 1_000_000) {
            throw RuleViolation.of("file", "library.import.too-large", LibrarySettings.DOCUMENT_MEGABYTES);
        }
        if (!documents.check(new ByteArrayInputStream(file), name, mediaType).equals(WORD)) {
            throw RuleViolation.of("file", "library.import.type");
        }
        try {
            return new RowReader(LibrarySettings.documentLimits(), LibrarySettings.DOCUMENT_MEGABYTES)
                    .read(file, "document.docx");
        } catch (UnreadablePaper unreadable) {
            LOG.info("library document refused: {}", unreadable.getMessage());
            throw RuleViolation.of("file", "library.import.unreadable");
        }
    }

    private void store(Actor actor, UUID organisation, List<DocumentPiece> pieces, String name) {
        if (entries.countByOrganisationIdAndState(organisation, LibraryEntryState.PROPOSED) + pieces.size()
                > MOST_PROPOSED) {
            throw new RuleViolation("library.import.too-many-proposed", MOST_PROPOSED);
        }
        room.requireFor(organisation, pieces.size());
        Instant now = clock.now();
        ReviewCycle cycle = new ReviewCycle(LibraryKind.TEXT.reviewMonths(), clock.today(), null);
        for (DocumentPiece piece : pieces) {
            entries.saveAndFlush(LibraryEntry.proposed(
                    actor, LibraryContent.text(piece.title(), "", piece.text()), cycle, title(name), now));
        }
    }

    private static String title(String fileName) {
        String base = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("(?i)\\.docx$", "");
        String line = LibraryText.optionalLine("file", LibraryText.cut(base, LibrarySource.LONGEST_NAME), 200);
        return line.isEmpty() ? "DOCX" : line;
    }

    /**
     * Keeps proposed entries. One that was kept or discarded meanwhile is left as it is.
     *
     * @return how many are new in the library
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    @Transactional
    public int keep(Actor actor, Set<UUID> entryIds) {
        List<LibraryEntry> chosen = proposed(actor, entryIds);
        chosen.forEach(entry -> {
            entry.keep(actor, clock.today(), clock.now());
            entries.saveAndFlush(entry);
        });
        return chosen.size();
    }

    /**
     * Deletes proposed entries. One that was kept or discarded meanwhile is left as it is.
     *
     * @return how many were deleted
     * @throws NotFound unless the actor acts for an organisation with an account
     */
    @Transactional
    public int discard(Actor actor, Set<UUID> entryIds) {
        List<LibraryEntry> chosen = proposed(actor, entryIds);
        chosen.forEach(entry -> deleting.delete(actor, entry));
        return chosen.size();
    }

    private List<LibraryEntry> proposed(Actor actor, Set<UUID> entryIds) {
        UUID organisation = LibraryAccess.require(actor);
        if (entryIds.isEmpty() || entryIds.size() > MOST_AT_ONCE) {
            throw new RuleViolation("library.import.none-chosen", MOST_AT_ONCE);
        }
        return entries.claimProposed(entryIds, organisation);
    }
}
