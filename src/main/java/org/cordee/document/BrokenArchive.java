package org.cordee.document;

import org.cordee.shared.RuleViolation;

/** A ZIP file that cannot be read to its end, or that names this entry twice. */
public class BrokenArchive extends RuleViolation {

    BrokenArchive(String entry) {
        super("document.archive-broken", entry);
    }
}
