package org.cordee.tender.web;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the answers to the question if several candidacies are forbidden: forbidden, forbidden for all lots
 * together (for a whole consultation), allowed, or not known.
 */
final class SeveralBidsField {

    private static final String FORBIDDEN = "forbidden";

    private static final String TOGETHER = "together";

    private SeveralBidsField() {}

    static String written(@Nullable Boolean forbidden, boolean acrossLots) {
        return acrossLots ? TOGETHER : written(forbidden);
    }

    static String written(@Nullable Boolean forbidden) {
        if (forbidden == null) {
            return "";
        }
        return forbidden ? FORBIDDEN : "allowed";
    }

    static @Nullable Boolean read(String written) {
        return written.isEmpty() ? null : (Boolean) (written.equals(FORBIDDEN) || joinsLots(written));
    }

    static boolean joinsLots(String written) {
        return written.equals(TOGETHER);
    }
}
