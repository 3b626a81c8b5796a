package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A program may act for this person from now on. */
record TokenIssued(EventHeader stamp, UUID personId, UUID tokenId) implements AccountEvent {}
