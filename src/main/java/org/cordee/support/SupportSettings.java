package org.cordee.support;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of requests for help.
 *
 * @param answerDays how many working days a support organisation has to accept a request, 1 to 10
 * @param urgentHours how many working hours it has when the deadline for bids is near, 1 to 40
 * @param urgentWithinDays the number of days before the deadline for bids below which a request is urgent, 1 to 30
 * @param sharedDays how many days a shared page can be read where no deadline for bids ends it, 1 to 180
 * @param evaluationDays how many days after the help the requester is asked for its evaluation, 1 to 180
 * @param mostOpen the most requests of one organisation that have not ended, 1 to 200
 */
@Validated
@ConfigurationProperties("cordee.support")
record SupportSettings(
        @DefaultValue("2") @Min(1) @Max(10) int answerDays,
        @DefaultValue("8") @Min(1) @Max(40) int urgentHours,
        @DefaultValue("7") @Min(1) @Max(30) int urgentWithinDays,
        @DefaultValue("30") @Min(1) @Max(180) int sharedDays,
        @DefaultValue("30") @Min(1) @Max(180) int evaluationDays,
        @DefaultValue("20") @Min(1) @Max(200) int mostOpen) {

    /** Returns the service level of these settings. */
    ServiceLevel serviceLevel() {
        return new ServiceLevel(answerDays, urgentHours, urgentWithinDays);
    }

    /** Returns until when the requester is asked for its evaluation, in days of 24 hours. */
    Instant evaluateBy(Instant deliveredAt) {
        return deliveredAt.plus(Duration.ofDays(evaluationDays));
    }
}
