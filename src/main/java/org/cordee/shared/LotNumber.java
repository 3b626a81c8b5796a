package org.cordee.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the number in a lot's key: 3 for an eForms notice's {@code LOT-0003} (BT-137) or a typed {@code 3}. */
public final class LotNumber {

    /** The lot of a procedure without lots: {@code LOT-0000} in eForms. */
    public static final String ONLY = "0";

    private static final Pattern NUMBERED = Pattern.compile("(?:LOT-)?0*(\\d+)");

    private LotNumber() {}

    /** @return the number without leading zeros; {@link #ONLY} for the only lot; empty for a lot with another name */
    public static Optional<String> in(String key) {
        Matcher numbered = NUMBERED.matcher(key);
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }
}
