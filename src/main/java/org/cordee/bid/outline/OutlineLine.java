package org.cordee.bid.outline;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.section.SectionBrief;

/**
 * One section as the lead plans it.
 *
 * @param ownerMemberId who writes; its lot is the section's
 * @param reviewerMemberId who reviews: a member of another organisation
 */
public record OutlineLine(SectionBrief brief, UUID ownerMemberId, UUID reviewerMemberId, Instant dueAt) {}
