package org.cordee.tender.web;

import org.jspecify.annotations.Nullable;

/** The three answers to whether several candidacies are forbidden: forbidden, allowed, or nothing said. */
final class SeveralBids {

    private static final String FORBIDDEN = "forbidden";

    private SeveralBids() {}

    static String written(@Nullable Boolean forbidden) {
        if (forbidden == null) {
            return "";
        }
        return forbidden ? FORBIDDEN : "allowed";
    }

    static @Nullable Boolean read(String written) {
        return written.isEmpty() ? null : (Boolean) written.equals(FORBIDDEN);
    }
}
