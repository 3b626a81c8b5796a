package org.cordee.dossier;

/** Why an entry of a ZIP is no file of the version, or a ZIP inside of it was not opened. */
public enum LeftOutReason {
    /** A password is needed. */
    ENCRYPTED,
    /** The entry is damaged, or packed in a way that no common program uses. */
    UNREADABLE,
    /** The scanner found something harmful. */
    HARMFUL,
    /** The ZIP stays a file, because it lies too deep inside of others or is damaged. */
    NOT_OPENED
}
