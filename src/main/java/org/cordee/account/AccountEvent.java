package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.PlatformFact;

/** An event of a person's account: ids and facts, no personal data. */
sealed interface AccountEvent extends PlatformFact
        permits CalendarAddressIssued,
                CalendarAddressRevoked,
                GuessesForgotten,
                MembershipChanged,
                PasswordChanged,
                PasswordLinkSent,
                PersonDisabled,
                PersonEnabled,
                PersonErased,
                PersonRegistered,
                SecondFactorEvent,
                TokenIssued,
                TokenRevoked {

    UUID personId();
}
