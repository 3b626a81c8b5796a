package org.cordee.agreement;

import java.util.UUID;

/** What one party of an agreement is shown. */
record Copy(UUID organisationId, boolean lead, String text) {}
