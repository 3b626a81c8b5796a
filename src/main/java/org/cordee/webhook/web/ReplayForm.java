package org.cordee.webhook.web;

import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The numbers of the events to send again, as their user types them; without the last one, the first alone. */
record ReplayForm(@Nullable Integer from, @Nullable Integer to) {

    static final ReplayForm EMPTY = new ReplayForm(null, null);

    /** @throws RuleViolation without a first number */
    long first() {
        if (from == null) {
            throw RuleViolation.of("from", "webhook.replay.none");
        }
        return from;
    }

    long last() {
        return to == null ? first() : to;
    }
}
