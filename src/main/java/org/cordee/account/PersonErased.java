package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.Stamp;

/** A person's data was replaced by a pseudonym. */
public record PersonErased(Stamp stamp, UUID personId) implements AccountEvent {}
