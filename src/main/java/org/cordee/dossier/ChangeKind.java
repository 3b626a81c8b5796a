package org.cordee.dossier;

/** Says what happened to a file between two versions of the buyer's documents, in the order in which pages show it. */
public enum ChangeKind {
    CHANGED,
    ADDED,
    /** The file is not in the later version. */
    GONE,
    /** The same content has another name or lies in another folder. */
    RENAMED
}
