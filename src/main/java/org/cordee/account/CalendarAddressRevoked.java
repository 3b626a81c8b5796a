package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** The secret address of a person's calendar feed is invalid from now on. */
record CalendarAddressRevoked(EventHeader stamp, UUID personId) implements AccountEvent {}
