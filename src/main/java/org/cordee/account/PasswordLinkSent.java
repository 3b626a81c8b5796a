package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** An administrator sent this person a letter with a link by which it chooses a password; earlier links ended. */
public record PasswordLinkSent(EventHeader stamp, UUID personId) implements AccountEvent {}
