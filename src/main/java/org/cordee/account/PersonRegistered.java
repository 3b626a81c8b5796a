package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person got an account and may sign in from now on. */
public record PersonRegistered(EventHeader stamp, UUID personId) implements AccountEvent {}
