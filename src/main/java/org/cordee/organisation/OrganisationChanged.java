package org.cordee.organisation;

import java.time.Instant;
import java.util.UUID;

/** The entry of an organisation or of one of its establishments changed in the directory. */
public record OrganisationChanged(UUID eventId, Instant occurredAt, UUID organisationId) implements OrganisationEvent {}
