package org.cordee.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Scans files for viruses and keeps the result for a few minutes, by the hash of the content. So an upload is scanned
 * before its act opens a transaction: a scan takes up to twenty seconds, in which it held a connection to the database
 * and the locks of the act.
 */
@Component
class FileScans {

    private static final Logger LOG = LoggerFactory.getLogger(FileScans.class);
    private static final String CLEAN = "";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Antivirus antivirus;
    private final DocumentSettings settings;

    /** The key of the refusal by the hash of the content; empty for a clean one. */
    private final Cache<String, String> results =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    FileScans(Antivirus antivirus, DocumentSettings settings) {
        this.antivirus = antivirus;
        this.settings = settings;
    }

    /** Returns false when files are not scanned. */
    boolean isActive() {
        return settings.clamav() != null;
    }

    /** Scans a content ahead of the act that stores it, which then refuses a harmful one. */
    void scanAhead(InputStream in, long largest) throws IOException {
        try (TemporaryFile spool = new TemporaryFile()) {
            spool.readAll(in, largest);
            scanAhead(spool.file(), spool.finish());
        } catch (RuleViolation tooLarge) {
            LOG.debug("a file is too large to be scanned; the act refuses it: {}", tooLarge.key());
        }
    }

    /** Scans a file ahead of the act that stores it, which then refuses a harmful one. */
    void scanAhead(Path file, String sha256) {
        result(file, sha256);
    }

    /**
     * Refuses a harmful file, and one that could not be scanned.
     *
     * @param sha256 the hash of the file
     * @throws RuleViolation when the file is not known to be clean
     */
    void requireClean(Path file, String sha256, FileName name) {
        String refusal = result(file, sha256);
        if (!refusal.equals(CLEAN)) {
            if (refusal.equals(ClamAv.NOT_CHECKED)) {
                // The next upload asks again: the scanner may be back.
                results.invalidate(sha256);
            }
            throw RuleViolation.of("file", refusal, name.value());
        }
    }

    /**
     * Scans a file whose result is not kept.
     *
     * @return false for a harmful file
     * @throws RuleViolation when it could not be scanned
     */
    boolean isHarmless(Path file) {
        try {
            antivirus.requireClean(file, FileName.of(file.getFileName().toString()));
            return true;
        } catch (RuleViolation refused) {
            if (refused.key().equals(ClamAv.NOT_CHECKED)) {
                throw refused;
            }
            return false;
        }
    }

    private String result(Path file, String sha256) {
        String known = results.getIfPresent(sha256);
        if (known != null) {
            return known;
        }
        String result = scanned(file);
        results.put(sha256, result);
        return result;
    }

    private String scanned(Path file) {
        try {
            antivirus.requireClean(file, FileName.of("file"));
            return CLEAN;
        } catch (RuleViolation refused) {
            return refused.key();
        }
    }
}
