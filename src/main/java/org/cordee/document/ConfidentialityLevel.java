package org.cordee.document;

/** The confidentiality of a document, from public facts to the price of the whole bid. */
public enum ConfidentialityLevel {
    /** Facts shown to the public. */
    TEASER,
    /** Facts shown to an invited organisation. */
    INVITATION,
    /** For members, after the confidentiality agreement. */
    DATA_ROOM,
    /** For the lead alone, unless the members agree otherwise. */
    CONSOLIDATED_PRICE;

    /** The relation of a user to the consortium, from the most distant to the closest. */
    public enum ConsortiumRelation {
        OUTSIDE,
        INVITED,
        MEMBER,
        LEAD
    }

    public boolean mayBeReadBy(ConsortiumRelation relation) {
        return ordinal() <= relation.ordinal();
    }
}
