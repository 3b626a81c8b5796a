package org.cordee.design.search;

import java.util.List;

/** The mixes from which a further one has to differ, and in how many parts. */
record Apart(List<Mix> mixes, int parts) {

    static Apart of(List<Mix> mixes, int parts) {
        return new Apart(List.copyOf(mixes), Math.max(1, (parts + 3) / 4));
    }
}
