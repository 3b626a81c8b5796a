package org.cordee.consortium;

import java.util.UUID;

/** The person to whom a candidate forwarded its invitation: personal data, used for the letter only. */
public record ForwardFacts(UUID forwardId, UUID invitationId, String email, String name) {}
