package org.cordee.submission.deposit;

/** How a package reached the buyer. */
public enum Channel {
    /** Through the drop box of this house, whose clock counts. */
    DROP_BOX,
    /** By hand on the buyer's platform, whose receipt the lead wrote down here. */
    BY_HAND
}
