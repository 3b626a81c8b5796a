package org.cordee.organisation;

/** The kind of a source of facts, from the one that is believed first to the one that is believed last. */
public enum SourceKind {
    /** The organisation itself, on a page that it proved to be its own. */
    OWN,
    /** The national register SIRENE. */
    REGISTER,
    /** A list that the State publishes about conventions and accreditations, such as that of a DREETS. */
    STATE_LIST,
    /** The list of members of a network. */
    NETWORK,
    /** A file or an entry of a coordinator; an entry of a lead has no source. */
    COORDINATOR
}
