package org.cordee.submission;

/** The ways in which a deposit is recorded. */
enum DepositChannelKind {
    /** The drop box of the demonstration received the package: no buyer has it. */
    DROP_BOX,
    /** The lead deposited on the buyer's platform and recorded its receipt. */
    BY_HAND
}
