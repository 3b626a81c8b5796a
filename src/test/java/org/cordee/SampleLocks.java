package org.cordee;

/** Locks of invented objects, which a test holds in the place of a row: the database does not count who waits. */
public interface SampleLocks {

    /** Tells if a thread waits for one of them. */
    boolean isAwaited();
}
