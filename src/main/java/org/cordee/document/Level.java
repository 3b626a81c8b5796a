package org.cordee.document;

/** How confidential a document is, from public facts to the price of the whole bid. */
public enum Level {
    /** Public facts. */
    TEASER,
    /** What an invited organisation is told. */
    INVITATION,
    /** For members, after the confidentiality agreement. */
    DATA_ROOM,
    /** For the lead alone, unless the members agree otherwise. */
    CONSOLIDATED_PRICE;

    /** What somebody is to the grouping, from furthest to nearest. */
    public enum Relation {
        OUTSIDE,
        INVITED,
        MEMBER,
        LEAD
    }

    public boolean mayBeReadBy(Relation relation) {
        return ordinal() <= relation.ordinal();
    }
}
