package org.cordee.submission;

/** The ways in which a package reaches the buyer. */
enum DepositChannelKind {
    /** The lead uses this application's drop box, whose clock counts. */
    DROP_BOX,
    /** The lead deposits on the buyer's platform and records its receipt here. */
    BY_HAND
}
