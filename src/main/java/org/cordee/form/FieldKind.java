package org.cordee.form;

/** The kinds of fields of a form. */
public enum FieldKind {
    TEXT,
    /** Boxes of which at most one may be ticked. */
    CHOICE,
    /** Boxes of which several may be ticked. */
    BOXES,
    TABLE,
    /** A declaration on honour. It is ticked only from the declaration that the member itself made. */
    STATEMENT,
    /** A place for a signature, which stays empty in every file. */
    SIGNATURE;

    public boolean hasOptions() {
        return this == CHOICE || this == BOXES || this == STATEMENT;
    }
}
