package org.cordee.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl how people reach the house from outside, for links in letters; by default this machine
 * @param failuresPerAccount failed sign-ins within the window after which an account waits
 * @param failuresPerAddress the same for one network address, links that do not exist included
 * @param askingsPerAccount letters for a forgotten password an account gets within the window
 * @param failureWindow how far back failures count, machine time
 * @param sessionsPerPerson sessions open at once; a further sign-in ends the oldest
 * @param passwordLinkLife how long the link for a first password holds
 * @param forgottenLinkLife how long the link for a forgotten password holds
 * @param passwordCost bcrypt's work factor for passwords set from now on: each step doubles the time a guess takes. Below 10
 *     only where no person's password is kept, such as tests and measurements; a hash keeps the cost it was made with
 */
@Validated
@ConfigurationProperties("cordee.account")
public record AccountSettings(
        @Nullable String publicUrl,
        @DefaultValue("8") int failuresPerAccount,
        @DefaultValue("60") int failuresPerAddress,
        @DefaultValue("3") int askingsPerAccount,
        @DefaultValue("15m") Duration failureWindow,
        @DefaultValue("5") int sessionsPerPerson,
        @DefaultValue("72h") Duration passwordLinkLife,
        @DefaultValue("2h") Duration forgottenLinkLife,
        @DefaultValue("10") @Min(4) @Max(16) int passwordCost) {}
