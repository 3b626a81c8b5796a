package org.cordee.process.crash;

/** A moment at which a server can die: just before or just after the n-th time of a lasting effect. */
record CrashPoint(String where, int nth, Side side) {

    enum Side {
        BEFORE,
        AFTER
    }

    @Override
    public String toString() {
        return side + " #" + nth + " of " + where;
    }
}
