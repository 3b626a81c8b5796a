package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** An administrator let a person sign in again at once after too many failed sign-ins. */
record GuessesForgotten(EventHeader stamp, UUID personId) implements AccountEvent {}
