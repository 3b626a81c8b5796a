package org.cordee.booklet;

/** The things that may begin with an entry of a booklet. */
public enum EntryUse {
    INTRODUCTION,
    GROUPING,
    CONTRACT
}
