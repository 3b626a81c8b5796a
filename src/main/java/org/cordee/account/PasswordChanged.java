package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person has a new password; older sessions end. */
record PasswordChanged(EventHeader stamp, UUID personId) implements AccountEvent {}
