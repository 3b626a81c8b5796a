package org.cordee.submission.pack;

import org.cordee.shared.RuleViolation;

/** Each deposit must be complete: this file is missing, is not what the manifest says, or is not in the manifest. */
public class IncompletePackage extends RuleViolation {

    public IncompletePackage(String file) {
        super("submission.package-incomplete", file);
    }
}
