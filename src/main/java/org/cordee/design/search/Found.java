package org.cordee.design.search;

import java.util.List;

/**
 * What a search came to.
 *
 * @param mixes best first; each holds, and each differs from those before in a quarter of the parts at least
 * @param proven of the first: that none is better; of none: that there is none
 * @param bound no mix has more fit than this
 */
public record Found(List<Mix> mixes, boolean proven, int bound) {

    public boolean isEmpty() {
        return mixes.isEmpty();
    }
}
