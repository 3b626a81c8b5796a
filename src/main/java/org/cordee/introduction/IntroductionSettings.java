package org.cordee.introduction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of introductions.
 *
 * @param answerDays days until an introduction without an answer lapses, 2 to 30; it ends at 18:00 of a working day
 * @param firstReminderDays days until the first reminder of an awaited answer, 1 to 29
 * @param secondReminderDays days until the second and last reminder of an awaited answer, 2 to 30
 * @param outcomeDays days after the agreement until both sides are asked what came of it, 1 to 90
 * @param outcomeReminderDays days between that question and its two reminders, 2 to 30
 * @param contactMonths months after the end of an introduction until its contacts are erased, 1 to 36
 * @param linkDays days after the question about the outcome for which the links of letters stay valid, 1 to 90
 * @param mostOpen the most open introductions that one organisation has asked for, 1 to 1000
 * @param pauseDays days for which an organisation that said no or did not answer is not asked again by the same one
 * outside a need, 0 to 365
 */
@Validated
@ConfigurationProperties("cordee.introduction")
record IntroductionSettings(
        @DefaultValue("7") @Min(2) @Max(30) int answerDays,
        @DefaultValue("3") @Min(1) @Max(29) int firstReminderDays,
        @DefaultValue("5") @Min(2) @Max(30) int secondReminderDays,
        @DefaultValue("21") @Min(1) @Max(90) int outcomeDays,
        @DefaultValue("7") @Min(2) @Max(30) int outcomeReminderDays,
        @DefaultValue("12") @Min(1) @Max(36) int contactMonths,
        @DefaultValue("30") @Min(1) @Max(90) int linkDays,
        @DefaultValue("20") @Min(1) @Max(1000) int mostOpen,
        @DefaultValue("30") @Min(0) @Max(365) int pauseDays) {}
