package org.cordee.sourcing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the ranking of candidates. The rule that they make is shown to everybody at {@code /organisations/ranking}.
 *
 * @param newcomerPoints points of a hundred that an organisation gets which nobody has invited, 0 to 10; 0 turns it off
 * @param newcomerMonths how many months an organisation is new in the directory, 1 to 36
 * @param freeInvitations invitations of twelve months that cost no points, 0 to 100
 * @param pointsPerInvitation points that each further invitation costs, 0 to 10
 * @param mostLowered the most points that invitations cost, 0 to 10
 * @param floor points that a candidate must have by itself to be raised, 0 to 100
 * @param mostToTen the ceiling for the share of invitations that go to the ten most invited organisations, 1 to 100 per
 * cent
 * @param nearby the distance in kilometres within which a partner with capacity should be found, 5 to 500
 */
@Validated
@ConfigurationProperties("cordee.sourcing")
record SourcingSettings(
        @DefaultValue("5") @Min(0) @Max(10) int newcomerPoints,
        @DefaultValue("12") @Min(1) @Max(36) int newcomerMonths,
        @DefaultValue("2") @Min(0) @Max(100) int freeInvitations,
        @DefaultValue("1") @Min(0) @Max(10) int pointsPerInvitation,
        @DefaultValue("5") @Min(0) @Max(10) int mostLowered,
        @DefaultValue("40") @Min(0) @Max(100) int floor,
        @DefaultValue("35") @Min(1) @Max(100) int mostToTen,
        @DefaultValue("50") @Min(5) @Max(500) int nearby) {

    FairnessRule rule() {
        return new FairnessRule(
                newcomerPoints, newcomerMonths, freeInvitations, pointsPerInvitation, mostLowered, floor, mostToTen);
    }
}
