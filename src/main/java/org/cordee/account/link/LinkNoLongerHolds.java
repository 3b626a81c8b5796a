package org.cordee.account.link;

import org.cordee.account.LinkHolder;

/** The link was real, but its act is done or its time is over; its holder may be told so. */
public class LinkNoLongerHolds extends RuntimeException {

    private final transient LinkHolder former;
    private final boolean spent;

    public LinkNoLongerHolds(LinkHolder former, boolean spent) {
        super(spent ? "link spent" : "link expired");
        this.former = former;
        this.spent = spent;
    }

    /** Who held it and for what. */
    public LinkHolder former() {
        return former;
    }

    /** True when it ended by its act, false when by time. */
    public boolean isSpent() {
        return spent;
    }
}
