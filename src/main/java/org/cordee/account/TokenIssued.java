package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A program may act for this person from now on, within the scope. */
record TokenIssued(EventHeader stamp, UUID personId, UUID tokenId, TokenScope scope) implements AccountEvent {}
