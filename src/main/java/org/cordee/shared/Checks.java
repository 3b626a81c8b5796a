package org.cordee.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The checks of one act that do not lean on each other: all are made, and what they refuse is told at once, so that nobody
 * mends one answer only to hear of the next.
 */
public final class Checks {

    private final List<RuleViolation> refused = new ArrayList<>();

    /**
     * Reads one value.
     *
     * @param instead what stands for it where it is refused; good for further checks only, never to be kept
     */
    public <T> T read(Supplier<T> value, T instead) {
        try {
            return value.get();
        } catch (RuleViolation no) {
            refuse(no);
            return instead;
        }
    }

    /** Makes one check, which refuses by throwing. */
    public void require(Runnable check) {
        try {
            check.run();
        } catch (RuleViolation no) {
            refuse(no);
        }
    }

    public void refuse(RuleViolation no) {
        refused.addAll(no.all());
    }

    /** @throws RuleViolation with everything that was refused; nothing happens where nothing was */
    public void pass() {
        if (!refused.isEmpty()) {
            throw RuleViolation.together(refused);
        }
    }
}
