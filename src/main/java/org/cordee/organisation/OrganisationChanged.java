package org.cordee.organisation;

import java.time.Instant;
import java.util.UUID;

/** What the directory says about an organisation or one of its establishments changed. */
public record OrganisationChanged(UUID eventId, Instant occurredAt, UUID organisationId) implements OrganisationEvent {}
