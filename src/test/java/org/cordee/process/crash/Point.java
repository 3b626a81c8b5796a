package org.cordee.process.crash;

/** One moment at which a server can die: just before or just after the n-th time that something lasting happens. */
record Point(String where, int nth, Side side) {

    enum Side {
        BEFORE,
        AFTER
    }

    @Override
    public String toString() {
        return side + " #" + nth + " of " + where;
    }
}
