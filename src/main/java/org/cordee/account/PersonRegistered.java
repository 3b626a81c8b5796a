package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Stamp;

/** A person got an account and may sign in from now on. */
public record PersonRegistered(Stamp stamp, UUID personId) implements AccountEvent {}
