package org.cordee.agreement.convention;

import java.util.UUID;

/** The text that one party of an agreement is shown. */
public record PartyCopy(UUID organisationId, boolean lead, String text) {}
