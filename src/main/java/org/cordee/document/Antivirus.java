package org.cordee.document;

import java.nio.file.Path;
import org.cordee.shared.RuleViolation;

/** Scans an uploaded file before it is stored. */
interface Antivirus {

    /** @throws RuleViolation when it contains something harmful, or when the scan was impossible */
    void requireClean(Path file, FileName name);
}
