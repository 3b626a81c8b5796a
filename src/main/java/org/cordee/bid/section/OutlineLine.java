package org.cordee.bid.section;

import java.time.Instant;
import java.util.UUID;

/**
 * One section as the lead plans it.
 *
 * @param ownerMemberId who writes; its lot is the section's
 * @param reviewerMemberId who reviews: a member of another organisation
 */
public record OutlineLine(SectionBrief brief, UUID ownerMemberId, UUID reviewerMemberId, Instant dueAt) {}
