package org.cordee.library;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.document.DrawnPicture;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the people of an organisation attach files to an entry: a PDF, which the store checks and scans, or a photograph
 * of a paper, which is drawn again without what the camera wrote beside the pixels.
 */
@Component
@Transactional
public class AttachingFiles {

    /** The most files of one entry. */
    public static final int MOST = 10;

    private static final Logger LOG = LoggerFactory.getLogger(AttachingFiles.class);
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_TYPE = "application/pdf";

    private final LibraryEntries entries;
    private final LibraryFiles files;
    private final Documents documents;
    private final BusinessClock clock;

    AttachingFiles(LibraryEntries entries, LibraryFiles files, Documents documents, BusinessClock clock) {
        this.entries = entries;
        this.files = files;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Attaches a file.
     *
     * @param file PDF, PNG or JPEG; it is treated as hostile
     * @return the id of the file
     * @throws NotFound unless the entry belongs to the actor's organisation
     * @throws RuleViolation naming the field {@code file}, with the remedy
     */
    public UUID attach(Actor actor, UUID entryId, LibraryFileKind kind, byte[] file) {
        UUID organisation = LibraryAccess.require(actor);
        if (entries.find(entryId, organisation).isEmpty()) {
            throw new NotFound();
        }
        boolean pdf = isPdf(file);
        DrawnPicture drawn = pdf ? null : drawn(file);
        LibraryEntry entry = entries.claim(entryId, organisation).orElseThrow(NotFound::new);
        if (files.countByEntryId(entryId) >= MOST) {
            throw RuleViolation.of("file", "library.file.too-many", MOST);
        }
        StoredDocument stored = drawn == null ? storedPdf(kind, file) : storedPicture(kind, drawn);
        files.save(new LibraryFile(entryId, kind, stored, clock.now()));
        entry.changeFiles(actor, clock.now());
        entries.saveAndFlush(entry);
        LOG.info("library file added entry={} file={}", entryId, stored.id());
        return stored.id();
    }

    private static boolean isPdf(byte[] file) {
        return file.length > PDF.length && Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length);
    }

    private static DrawnPicture drawn(byte[] file) {
        if (file.length == 0) {
            throw RuleViolation.of("file", "library.file.missing");
        }
        try {
            return DrawnPicture.from(file);
        } catch (RuleViolation refused) {
            boolean unreadable = refused.key().equals("document.picture.not-a-picture");
            throw unreadable ? RuleViolation.of("file", "library.file.type") : refused;
        }
    }

    private StoredDocument storedPdf(LibraryFileKind kind, byte[] file) {
        return documents.store(
                new ByteArrayInputStream(file),
                kind.fileName() + ".pdf",
                PDF_TYPE,
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                EventHeader.NO_CONSORTIUM);
    }

    private StoredDocument storedPicture(LibraryFileKind kind, DrawnPicture drawn) {
        return documents.storeOwn(
                drawn.bytes(),
                kind.fileName() + "." + drawn.format(),
                drawn.mediaType(),
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                EventHeader.NO_CONSORTIUM);
    }

    /**
     * Removes a file with its content. A file that the entry does not have is removed already.
     *
     * @throws NotFound unless the entry belongs to the actor's organisation
     */
    public void detach(Actor actor, UUID entryId, UUID fileId) {
        LibraryEntry entry =
                entries.claim(entryId, LibraryAccess.require(actor)).orElseThrow(NotFound::new);
        files.find(entryId, fileId).ifPresent(file -> {
            files.delete(file);
            documents.discardOwn(fileId);
            entry.changeFiles(actor, clock.now());
            entries.saveAndFlush(entry);
            LOG.info("library file removed entry={} file={}", entryId, fileId);
        });
    }

    /**
     * Returns a file for a reader of the library.
     *
     * @throws NotFound unless the entry belongs to the actor's organisation and has this file
     */
    @Transactional(readOnly = true)
    public Download download(Actor actor, UUID entryId, UUID fileId) {
        UUID organisation = LibraryAccess.require(actor);
        return entries.find(entryId, organisation)
                .flatMap(entry -> files.find(entryId, fileId))
                .map(file -> documents.download(file.documentId()))
                .orElseThrow(NotFound::new);
    }
}
