package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person may sign in again. */
record PersonEnabled(EventHeader stamp, UUID personId) implements AccountEvent {}
