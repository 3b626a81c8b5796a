package org.cordee.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.document.text.PaperText;
import org.jspecify.annotations.Nullable;

/**
 * The reading of the words of one content, for all files that have it. Its pages are rows of {@link DossierPages}. All
 * times are machine time.
 */
@Entity
@Table(name = "dossier_text")
@SuppressWarnings("NullAway.Init")
class DossierText {

    private static final int MOST_ATTEMPTS = 3;

    @Id
    private String sha256;

    @Version
    private @Nullable Long version;

    /** A document with this content. */
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private TextState state;

    private int attempts;
    private int pages;
    private int pagesRead;
    private int externalLinks;
    private Instant queuedAt;
    private @Nullable Instant leaseUntil;
    private @Nullable Instant finishedAt;

    protected DossierText() {}

    /**
     * Reserves the reading for this node until the lease ends. A text that was reserved too often and never finished is
     * given up: a file that stops the server must not stop it again at each start.
     */
    void start(Instant now, Duration lease) {
        if (attempts >= MOST_ATTEMPTS) {
            fail(now);
            return;
        }
        attempts++;
        state = TextState.READING;
        leaseUntil = now.plus(lease);
    }

    void finish(PaperText read, Instant now) {
        pages = read.pagesInPaper();
        pagesRead = read.pages().size();
        externalLinks = read.externalLinks();
        end(read.isEmpty() ? TextState.NO_TEXT : read.complete() ? TextState.READ : TextState.PARTLY, now);
    }

    void fail(Instant now) {
        end(TextState.UNREADABLE, now);
    }

    private void end(TextState last, Instant now) {
        state = last;
        finishedAt = now;
        leaseUntil = null;
    }

    String sha256() {
        return sha256;
    }

    UUID documentId() {
        return documentId;
    }

    TextState state() {
        return state;
    }

    int pages() {
        return pages;
    }

    int pagesRead() {
        return pagesRead;
    }

    int externalLinks() {
        return externalLinks;
    }
}
