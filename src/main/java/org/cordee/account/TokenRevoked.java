package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A program may no longer act for this person. */
record TokenRevoked(EventHeader stamp, UUID personId, UUID tokenId) implements AccountEvent {}
