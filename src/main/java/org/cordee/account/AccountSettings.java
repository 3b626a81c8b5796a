package org.cordee.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl the server's address from outside, for links in letters; by default this machine
 * @param failuresPerAccount failed sign-ins within the window after which an account must wait
 * @param failuresPerAddress the same for one network address, including links that do not exist
 * @param askingsPerAccount letters for a forgotten password that an account gets within the window
 * @param failureWindow how long failures count, in machine time
 * @param sessionsPerPerson sessions open at once; a further sign-in ends the oldest
 * @param passwordLinkLife how long the link for a first password is valid
 * @param forgottenLinkLife how long the link for a forgotten password is valid
 * @param passwordCost bcrypt's work factor for passwords set from now on: each step doubles the time of a guess. Below
 * 10 only where no real password is stored, such as tests and measurements; an existing hash keeps its cost
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
