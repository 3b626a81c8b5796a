package org.cordee.document;

import org.cordee.shared.RuleViolation;

/** Thrown when a ZIP file cannot be read to its end or contains this entry twice. */
public class BrokenArchive extends RuleViolation {

    BrokenArchive(String entry) {
        super("document.archive-broken", entry);
    }
}
