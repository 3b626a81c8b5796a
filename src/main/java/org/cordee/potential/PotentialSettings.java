package org.cordee.potential;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the potential of purchasing programmes.
 *
 * @param largestBytes the size in bytes of the largest file, 10000 to 20000000
 * @param mostLines the most purchases of one programme, 10 to 10000
 * @param mostProgrammes the most programmes that one organisation keeps, 1 to 1000
 * @param atOnce programmes with at most so many purchases are computed while the page is asked for, 0 to 1000
 * @param radius kilometres around the place of a purchase that the form proposes, 1 to 500
 * @param hourlyCost euros for one hour of work that the form proposes, 1 to 999.99; an assumption: no dated source says
 * what an hour costs
 * @param labourShare the per cent of an amount that pays for work that the form proposes, 1 to 100; the example of the
 * guides of social clauses
 * @param insertionShare the per cent of a structure's hours that its people in insertion or with a disability work,
 * where it states none, 0 to 100; 50 is the least that a reserved contract asks for (R2113-7)
 * @param fewestCapable from how many capable structures a reservation counts as realistic, 1 to 20; a choice of the
 * product, not law
 */
@Validated
@ConfigurationProperties("cordee.potential")
record PotentialSettings(
        @DefaultValue("5000000") @Min(10_000) @Max(20_000_000)
        int largestBytes,

        @DefaultValue("2000") @Min(10) @Max(10_000) int mostLines,
        @DefaultValue("100") @Min(1) @Max(1000) int mostProgrammes,
        @DefaultValue("200") @Min(0) @Max(1000) int atOnce,
        @DefaultValue("60") @Min(1) @Max(500) int radius,

        @DefaultValue("30.00") @DecimalMin("1") @DecimalMax("999.99") @Digits(integer = 3, fraction = 2)
        BigDecimal hourlyCost,

        @DefaultValue("50") @Min(1) @Max(100) int labourShare,
        @DefaultValue("50") @Min(0) @Max(100) int insertionShare,
        @DefaultValue("3") @Min(1) @Max(20) int fewestCapable) {}
