package org.cordee.booklet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of impact booklets.
 *
 * @param mostContributions the most structures of one call, 1 to 200
 * @param changeDays days for the changes that a coordinator asked for, 2 to 60; they end at 18:00 of a working day
 * @param checkDays days to check the facts of a text, 2 to 60; they end at 18:00 of a working day
 * @param reviewMonths months after its publication or its last review until an entry is reviewed again, 1 to 36
 * @param reviewDays days for the answer to the review of an entry, 2 to 90; they end at 18:00 of a working day
 * @param linkDays days after the last date of a contribution for which the links of letters stay valid, 1 to 90
 * @param visitorSearches pages of the booklets that a network of visitors may open within ten minutes, 10 to 10000
 */
@Validated
@ConfigurationProperties("cordee.booklet")
record BookletSettings(
        @DefaultValue("200") @Min(1) @Max(200) int mostContributions,
        @DefaultValue("10") @Min(2) @Max(60) int changeDays,
        @DefaultValue("7") @Min(2) @Max(60) int checkDays,
        @DefaultValue("12") @Min(1) @Max(36) int reviewMonths,
        @DefaultValue("30") @Min(2) @Max(90) int reviewDays,
        @DefaultValue("30") @Min(1) @Max(90) int linkDays,
        @DefaultValue("120") @Min(10) @Max(10_000) int visitorSearches) {}
