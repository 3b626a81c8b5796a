package org.cordee.booklet;

/** The state of an entry that was published. */
public enum EntryState {
    PUBLISHED,
    WITHDRAWN
}
