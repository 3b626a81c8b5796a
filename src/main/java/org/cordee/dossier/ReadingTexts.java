package org.cordee.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.document.text.PaperReader;
import org.cordee.document.text.PaperText;
import org.cordee.document.text.UnreadablePaper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the words of loaded files, one after the other. A text is first reserved in a transaction of its own, then
 * read, then stored, so that no other node reads it meanwhile. If this node stops in between, another one starts again
 * when the lease has ended. All times are machine time.
 */
@Component
class ReadingTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingTexts.class);
    private static final Limit ONE = Limit.of(1);

    private final DossierTexts texts;
    private final DossierPages pages;
    private final Documents documents;
    private final DossierSettings settings;
    private final TransactionTemplate transaction;

    ReadingTexts(
            DossierTexts texts,
            DossierPages pages,
            Documents documents,
            DossierSettings settings,
            PlatformTransactionManager transactions) {
        this.texts = texts;
        this.pages = pages;
        this.documents = documents;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads one waiting text.
     *
     * @return false when none waits
     */
    boolean readNext() {
        Optional<DossierText> reserved = reserve();
        reserved.filter(text -> text.state() == TextState.READING).ifPresent(this::readReserved);
        return reserved.isPresent();
    }

    /** Reserves the text that waits longest; one that failed too often is given up on the way. */
    private Optional<DossierText> reserve() {
        Duration lease = settings.textTime().plus(Duration.ofMinutes(5));
        return Objects.requireNonNull(transaction.execute(status -> texts.waiting(Instant.now(), ONE).stream()
                .findFirst()
                .map(text -> {
                    text.start(Instant.now(), lease);
                    return texts.saveAndFlush(text);
                })));
    }

    private void readReserved(DossierText text) {
        try {
            PaperText read = read(documents.find(text.documentId()));
            transaction.executeWithoutResult(status -> finish(text.sha256(), read));
        } catch (UnreadablePaper unreadable) {
            LOG.info("text not read document={} because={}", text.documentId(), unreadable.getMessage());
            fail(text.sha256());
        } catch (IOException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                LOG.debug("the text is read again after the next start", failure);
                return;
            }
            LOG.warn("text not read document={}", text.documentId(), failure);
            fail(text.sha256());
        }
    }

    private PaperText read(StoredDocument document) throws IOException {
        Path copy = Files.createTempFile("cordee-paper", null);
        try (InputStream in = documents.open(document.id())) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new PaperReader(settings.textLimits()).read(copy, document.mediaType());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void finish(String sha256, PaperText read) {
        DossierText text = texts.findById(sha256).orElseThrow();
        text.finish(read, Instant.now());
        pages.store(sha256, read.isEmpty() ? List.of() : read.pages());
        texts.saveAndFlush(text);
    }

    private void fail(String sha256) {
        transaction.executeWithoutResult(status -> texts.findById(sha256).ifPresent(text -> {
            text.fail(Instant.now());
            texts.saveAndFlush(text);
        }));
    }
}
