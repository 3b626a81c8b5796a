package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.DomainEvent;

/** What happened to a person's account: ids and facts, nothing personal. */
public sealed interface AccountEvent extends DomainEvent
        permits MembershipChanged, PasswordChanged, PersonDisabled, PersonEnabled, PersonErased, PersonRegistered {

    UUID personId();
}
