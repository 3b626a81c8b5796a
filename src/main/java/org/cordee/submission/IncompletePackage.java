package org.cordee.submission;

import org.cordee.shared.RuleViolation;

/** Each deposit must be complete: this file is missing, is not what the manifest says, or is not in the manifest. */
class IncompletePackage extends RuleViolation {

    IncompletePackage(String file) {
        super("submission.package-incomplete", file);
    }
}
