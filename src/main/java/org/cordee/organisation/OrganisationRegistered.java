package org.cordee.organisation;

import java.time.Instant;
import java.util.UUID;

/** An organisation was added to the directory. */
record OrganisationRegistered(UUID eventId, Instant occurredAt, UUID organisationId) implements OrganisationEvent {}
