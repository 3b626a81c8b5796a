package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.HouseFact;

/** What happened to a person's account: ids and facts, nothing personal. */
public sealed interface AccountEvent extends HouseFact
        permits MembershipChanged,
                PasswordChanged,
                PasswordLinkIssued,
                PersonDisabled,
                PersonEnabled,
                PersonErased,
                PersonRegistered,
                TokenIssued,
                TokenRevoked {

    UUID personId();
}
