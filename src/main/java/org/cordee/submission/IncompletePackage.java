package org.cordee.submission;

import org.cordee.shared.RuleViolation;

/** Refuses an incomplete deposit: a file is missing, differs from the manifest or is not in the manifest. */
class IncompletePackage extends RuleViolation {

    public IncompletePackage(String file) {
        super("submission.package-incomplete", file);
    }
}
