package org.cordee.organisation.importing;

import org.jspecify.annotations.Nullable;

/** Understands the lines of one format; keeps nothing from one line to the next. */
interface LineReader {

    /**
     * Returns the facts of a line, or its faults: a fault is never an exception. Returns null for a line that was not
     * chosen.
     */
    @Nullable
    ReadLine read(SourceLine line, RowChoice choice);
}
