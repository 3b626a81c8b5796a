package org.cordee.booklet;

/** What began with an entry of a booklet. */
public enum EntryUse {
    INTRODUCTION,
    GROUPING,
    CONTRACT
}
