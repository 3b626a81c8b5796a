package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Stamp;

/** A person may no longer sign in; its sessions end. */
public record PersonDisabled(Stamp stamp, UUID personId) implements AccountEvent {}
