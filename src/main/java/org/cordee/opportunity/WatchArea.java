package org.cordee.opportunity;

/** Where a watch looks: around the establishment, in a département or a region, or everywhere. */
public enum WatchArea {
    AROUND,
    PLACE,
    FRANCE
}
