package org.cordee.composer;

import java.util.List;

/**
 * The result of a search.
 *
 * @param mixes best first; each satisfies all rules, and each differs from those before in a quarter of the parts at
 * least
 * @param proven with mixes: the first is proven the best; without: it is proven that there is none
 * @param bound no mix has more fit than this
 */
record SearchResult(List<Mix> mixes, boolean proven, int bound) {

    public boolean isEmpty() {
        return mixes.isEmpty();
    }
}
