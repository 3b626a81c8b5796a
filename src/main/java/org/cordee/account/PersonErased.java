package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person's data was replaced by a pseudonym. */
record PersonErased(EventHeader stamp, UUID personId) implements AccountEvent {}
