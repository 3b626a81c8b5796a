package org.cordee.booklet;

/** How far a solution has come, in four steps. */
public enum EntryMaturity {
    IDEA,
    PILOT,
    DEPLOYED,
    REPRODUCED
}
