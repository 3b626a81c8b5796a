package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person may no longer sign in; its sessions end. */
record PersonDisabled(EventHeader stamp, UUID personId) implements AccountEvent {}
