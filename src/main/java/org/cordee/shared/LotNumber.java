package org.cordee.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number in a lot's key, as people say it: 3 for an eForms notice's {@code LOT-0003} (BT-137) or a typed {@code 3}. */
public final class LotNumber {

    /** What eForms calls the lot of a procedure that has no lots, {@code LOT-0000}. */
    public static final String ONLY = "0";

    private static final Pattern NUMBERED = Pattern.compile("(?:LOT-)?0*(\\d+)");

    private LotNumber() {}

    /** @return no leading zeros; {@link #ONLY} for the only lot; empty for a lot that is named otherwise */
    public static Optional<String> in(String key) {
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }
}
