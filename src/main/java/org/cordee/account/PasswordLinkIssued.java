package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** An administrator created a link by which this person chooses a password; earlier links ended. */
record PasswordLinkIssued(EventHeader stamp, UUID personId) implements AccountEvent {}
