package org.cordee.bid;

import java.time.Instant;
import java.util.UUID;

/**
 * One section as the lead plans it.
 *
 * @param ownerMemberId the member that writes; its lot is the section's lot
 * @param reviewerMemberId the member that reviews, of another organisation
 */
public record OutlineLine(SectionBrief brief, UUID ownerMemberId, UUID reviewerMemberId, Instant dueAt) {}
