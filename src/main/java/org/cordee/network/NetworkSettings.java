package org.cordee.network;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of networks.
 *
 * @param invitationDays the days that an organisation has to answer the invitation of a network, 1 to 90; its personal
 * link lasts as long
 * @param pauseDays the days before a network may invite an organisation again, 7 to 365
 * @param mostMembers the most organisations on the list of one network, 10 to 5000
 * @param mostAtOnce the most organisations that a network invites with one form, 1 to 200
 * @param mostSchemes the most schemes that one network keeps, 1 to 1000
 * @param mostReminders the most waves of reminders for one scheme, 0 to 5; no member is reminded after its answer
 */
@Validated
@ConfigurationProperties("cordee.network")
record NetworkSettings(
        @DefaultValue("30") @Min(1) @Max(90) int invitationDays,
        @DefaultValue("90") @Min(7) @Max(365) int pauseDays,
        @DefaultValue("2000") @Min(10) @Max(5000) int mostMembers,
        @DefaultValue("50") @Min(1) @Max(200) int mostAtOnce,
        @DefaultValue("100") @Min(1) @Max(1000) int mostSchemes,
        @DefaultValue("2") @Min(0) @Max(5) int mostReminders) {

    Duration invitationLife() {
        return Duration.ofDays(invitationDays);
    }

    Duration invitationPause() {
        return Duration.ofDays(pauseDays);
    }
}
