package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person has a new secret address of its calendar feed; the one before is invalid. */
record CalendarAddressIssued(EventHeader stamp, UUID personId) implements AccountEvent {}
