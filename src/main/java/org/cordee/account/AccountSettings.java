package org.cordee.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of accounts and sign-in.
 *
 * @param publicUrl the server's address from outside, with which links in letters begin; by default
 * {@code http://localhost:PORT}
 * @param failuresPerAccount the failed sign-ins of an account within the window after which it must wait, counted for
 * each network and each known browser
 * @param failuresPerAddress the failed sign-ins of a network within the window after which it keeps two guesses for each
 * account, and one guess a second after ten times as many; unknown links and requests for a new password have the same
 * limit and counts of their own. A network is an IPv4 address or an IPv6 prefix of 64 bits
 * @param failuresFromEverywhere the failed sign-ins of an account from all networks within the window after which
 * unknown browsers are slowed down
 * @param attackedAccountPause the time between two guesses of unknown browsers on an account that is slowed down
 * @param knownDeviceLife the time after its last sign-in for which a browser is known
 * @param askingsPerAccount the letters for a forgotten password that an account gets within the window
 * @param failureWindow the time for which failures count, in machine time
 * @param sessionsPerPerson the sessions that are open at once; a further sign-in ends the oldest
 * @param longestSession the time after a sign-in at which its session ends, however much it is used
 * @param passwordLinkLife the time for which the link for a first password is valid
 * @param forgottenLinkLife the time for which the link for a forgotten password is valid
 * @param passwordCost the work factor of bcrypt for new passwords, 4 to 16: each step doubles the time of a guess, and
 * a value below 10 is only for servers without real passwords; an existing hash keeps its cost
 * @param signByToken lets a person issue tokens of the API that may sign, approve and deposit for it; without it only a
 * person who gives its password may
 */
@Validated
@ConfigurationProperties("cordee.account")
public record AccountSettings(
        @Nullable String publicUrl,
        @DefaultValue("8") int failuresPerAccount,
        @DefaultValue("60") int failuresPerAddress,
        @DefaultValue("50") int failuresFromEverywhere,
        @DefaultValue("20s") Duration attackedAccountPause,
        @DefaultValue("180d") Duration knownDeviceLife,
        @DefaultValue("3") int askingsPerAccount,
        @DefaultValue("15m") Duration failureWindow,
        @DefaultValue("5") int sessionsPerPerson,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("72h") Duration passwordLinkLife,
        @DefaultValue("2h") Duration forgottenLinkLife,
        @DefaultValue("10") @Min(4) @Max(16) int passwordCost,
        @DefaultValue("false") boolean signByToken) {}
