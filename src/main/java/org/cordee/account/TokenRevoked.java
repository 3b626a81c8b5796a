package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Stamp;

/** A program may no longer act for this person. */
public record TokenRevoked(Stamp stamp, UUID personId, UUID tokenId) implements AccountEvent {}
