package org.cordee.document.frame;

import org.cordee.shared.RuleViolation;

/** Creates the refusals of a whole file. */
final class FrameRefusal {

    private FrameRefusal() {}

    static RuleViolation of(String why, Object... arguments) {
        return RuleViolation.of("file", "document.frame." + why, arguments);
    }
}
