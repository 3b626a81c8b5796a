package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Stamp;

/** A person may sign in again. */
public record PersonEnabled(Stamp stamp, UUID personId) implements AccountEvent {}
