package org.cordee.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects the refusals of independent checks of one command: all checks run and all refusals are reported at once, so
 * that the user need not correct them one by one.
 */
public final class CollectedRefusals {

    private final List<RuleViolation> refused = new ArrayList<>();

    /**
     * Reads one value.
     *
     * @param instead replaces a refused value; for further checks only, never to be stored
     */
    public <T> T read(Supplier<T> value, T instead) {
        try {
            return value.get();
        } catch (RuleViolation no) {
            refuse(no);
            return instead;
        }
    }

    /** Runs one check, which refuses by throwing. */
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

    /**
     * Ends the checks.
     * @throws RuleViolation with all refusals, if there are any
     */
    public void throwIfRefused() {
        if (!refused.isEmpty()) {
            throw RuleViolation.together(refused);
        }
    }
}
