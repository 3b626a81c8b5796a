package org.cordee.account;

/** Thrown for a link that was valid once but was used or has expired; its holder may be informed. */
public class EndedLink extends RuntimeException {

    private final transient LinkHolder former;
    private final boolean spent;

    public EndedLink(LinkHolder former, boolean spent) {
        super(spent ? "link spent" : "link expired");
        this.former = former;
        this.spent = spent;
    }

    /** Returns the former holder and the link's purpose. */
    public LinkHolder former() {
        return former;
    }

    /** Returns true when the link was used, false when it expired. */
    public boolean isSpent() {
        return spent;
    }
}
