package org.cordee.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the page that an organisation keeps itself.
 *
 * @param linkDays the days for which the personal link of a letter updates the page, 1 to 60
 * @param visitorLinks how often visitors of one network may ask for the link of a page within ten minutes, 1 to 1000
 * @param updateDays the days after which an organisation is asked whether its page is still right, 30 to 365
 * @param proofDays the days before the end of a proof at which its organisation is reminded, 20 to 180
 * @param lastProofDays the days before the end of a proof at which it is reminded a second and last time, 1 to 19
 */
@Validated
@ConfigurationProperties("cordee.organisation.page")
record OwnPageSettings(
        @DefaultValue("14") @Min(1) @Max(60) int linkDays,
        @DefaultValue("10") @Min(1) @Max(1000) int visitorLinks,
        @DefaultValue("90") @Min(30) @Max(365) int updateDays,
        @DefaultValue("60") @Min(20) @Max(180) int proofDays,
        @DefaultValue("15") @Min(1) @Max(19) int lastProofDays) {

    Duration linkLife() {
        return Duration.ofDays(linkDays);
    }
}
