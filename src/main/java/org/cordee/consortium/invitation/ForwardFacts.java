package org.cordee.consortium.invitation;

import java.util.UUID;

/** To whom a candidate passed its invitation on: personal data, for the letter only. */
public record ForwardFacts(UUID forwardId, UUID invitationId, String email, String name) {}
