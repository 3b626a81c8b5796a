package org.cordee.dossier;

/** How far the words of a changed file were compared with those of the earlier file. */
public enum ComparisonState {
    /** The words of one of the files are still to be read. */
    AWAITED,
    COMPARED,
    /** One of the files has no readable words, or is new, gone or renamed. */
    NOT_COMPARABLE,
    /** More passages differ than can be compared; the file was rewritten. */
    REWRITTEN
}
