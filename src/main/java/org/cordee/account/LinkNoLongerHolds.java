package org.cordee.account;

/** The link was real, but its act is done or its time is over; its holder may be told so. */
public class LinkNoLongerHolds extends RuntimeException {

    private final boolean spent;

    public LinkNoLongerHolds(boolean spent) {
        super(spent ? "link spent" : "link expired");
        this.spent = spent;
    }

    /** True when it ended by its act, false when by time. */
    public boolean isSpent() {
        return spent;
    }
}
