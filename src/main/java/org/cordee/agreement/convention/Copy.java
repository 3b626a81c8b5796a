package org.cordee.agreement.convention;

import java.util.UUID;

/** What one party of an agreement is shown. */
public record Copy(UUID organisationId, boolean lead, String text) {}
