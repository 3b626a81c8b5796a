package org.cordee.document;

import java.nio.file.Path;
import org.cordee.shared.RuleViolation;

/** Looks into a file that somebody sent before it is kept. */
interface Antivirus {

    /** @throws RuleViolation when it carries something harmful, or when that could not be found out */
    void requireClean(Path file, FileName name);
}
