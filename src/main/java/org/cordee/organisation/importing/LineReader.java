package org.cordee.organisation.importing;

import java.util.Set;
import org.cordee.document.table.TableLine;

/** Understands the lines of one format; keeps nothing from one line to the next. */
interface LineReader {

    /** Returns the facts of a line, or its faults: a fault is never an exception. */
    ReadLine read(TableLine line, RowChoice choice);

    /** Returns the facts that a choice of lines may ask of this file. */
    Set<DirectoryColumn> told();
}
