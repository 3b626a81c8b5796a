package org.cordee.agreement;

import java.util.UUID;

/** The text that one party of an agreement is shown. */
record PartyCopy(UUID organisationId, boolean lead, String text) {}
