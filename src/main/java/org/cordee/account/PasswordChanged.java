package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Stamp;

/** A person has a new password; older sessions end. */
public record PasswordChanged(Stamp stamp, UUID personId) implements AccountEvent {}
