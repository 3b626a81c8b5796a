package org.cordee.dashboard;

import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** The acts of coordinators about the funnel of needs. */
public sealed interface FunnelEvent extends PlatformFact {

    /**
     * The figures were taken as a file.
     *
     * @param filter the filter as in the address of the page
     * @param rows the number of lines of the file
     * @param format CSV or XLSX
     */
    record FunnelExported(EventHeader stamp, String filter, int rows, String format) implements FunnelEvent {}

    /** A programme was added, or its name, time, areas or themes were changed. */
    record FollowedProgrammeKept(EventHeader stamp, UUID followedProgrammeId) implements FunnelEvent {}

    /** A programme is followed no longer; its needs stay. */
    record FollowedProgrammeRemoved(EventHeader stamp, UUID followedProgrammeId) implements FunnelEvent {}
}
