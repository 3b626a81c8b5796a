package org.cordee.composer;

import java.util.List;

/** The mixes from which a further one has to differ, and in how many parts. */
record DistinctMixes(List<Mix> mixes, int parts) {

    static DistinctMixes of(List<Mix> mixes, int parts) {
        return new DistinctMixes(List.copyOf(mixes), Math.max(1, (parts + 3) / 4));
    }
}
