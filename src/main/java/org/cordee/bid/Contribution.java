package org.cordee.bid;

import java.util.UUID;

/** What one member hands in for one lot: a section of the memo and a price. */
public record Contribution(UUID memberId, UUID sectionId, UUID priceSheetId, UUID organisationId) {}
