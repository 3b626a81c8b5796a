package org.cordee.bid;

import java.time.Instant;

/** By when every member should have handed in, and by when the lead should have read it all. */
public record ContributionDates(Instant writtenBy, Instant reviewedBy) {}
