package org.cordee.library;

/** Tells whether a user has decided to keep an entry. */
enum LibraryEntryState {
    /** The entry was read from a file. A user has still to decide; it is not offered. */
    PROPOSED,
    /** The entry belongs to the library. */
    KEPT
}
