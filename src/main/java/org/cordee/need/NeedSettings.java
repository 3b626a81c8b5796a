package org.cordee.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of buyers' needs.
 *
 * @param batch how many structures are asked at once, 1 to 50
 * @param enough from how many interested structures no further one is asked, 1 to 20
 * @param mostListed the most structures on the list of a need, 10 to 200
 * @param enoughToReserve from how many structures a reservation is not called risky, 1 to 20; a choice of the product,
 * not law
 * @param toRead how long a coordinator has to read a need; it ends with a working day, 1d to 30d
 * @param toAnswer how long a structure has to answer; it ends with a working day, 1d to 60d
 * @param toChoose how long a buyer can ask for introductions after the short list; it ends with a working day, 1d to 90d
 * @param toOutcome the time after the short list when the buyer is asked what came of it, 1d to 365d
 * @param draftLife how long a need whose address is not confirmed is kept, 1h to 30d
 * @param contactLife how long after the buyer's last act its contact is kept, 30d to 1095d; its links end with it
 * @param visitorDrafts how often visitors of one network may save a page of a need within ten minutes, 1 to 100000
 * @param visitorNeeds how many needs visitors of one network may send within an hour, 1 to 100000
 * @param unconfirmed how many needs with one address may wait for its confirmation, 1 to 100; so often at most
 * strangers can have a letter written to it
 */
@Validated
@ConfigurationProperties("cordee.need")
record NeedSettings(
        @DefaultValue("10") @Min(1) @Max(50) int batch,
        @DefaultValue("6") @Min(1) @Max(20) int enough,
        @DefaultValue("60") @Min(10) @Max(200) int mostListed,
        @DefaultValue("3") @Min(1) @Max(20) int enoughToReserve,

        @DefaultValue("2d") @NotNull @DurationMin(days = 1) @DurationMax(days = 30)
        Duration toRead,

        @DefaultValue("8d") @NotNull @DurationMin(days = 1) @DurationMax(days = 60)
        Duration toAnswer,

        @DefaultValue("11d") @NotNull @DurationMin(days = 1) @DurationMax(days = 90)
        Duration toChoose,

        @DefaultValue("30d") @NotNull @DurationMin(days = 1) @DurationMax(days = 365)
        Duration toOutcome,

        @DefaultValue("7d") @NotNull @DurationMin(hours = 1) @DurationMax(days = 30)
        Duration draftLife,

        @DefaultValue("365d") @NotNull @DurationMin(days = 30) @DurationMax(days = 1095)
        Duration contactLife,

        @DefaultValue("60") @Min(1) @Max(100_000) int visitorDrafts,
        @DefaultValue("20") @Min(1) @Max(100_000) int visitorNeeds,
        @DefaultValue("3") @Min(1) @Max(100) int unconfirmed) {}
