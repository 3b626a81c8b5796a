package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Stamp;

/** A program may act for this person from now on. */
public record TokenIssued(Stamp stamp, UUID personId, UUID tokenId) implements AccountEvent {}
