package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/** The holder of a one-time link asked for a code that proves its address. */
public record SigningCodeAsked(UUID id, Instant at, UUID linkId) {}
