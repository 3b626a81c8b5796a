package org.cordee.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion ground that a member declares, with a standing that the ground allows.
 *
 * @param day for debts the day on which they were settled, for other grounds the last day of the exclusion; null when
 * no day was given
 */
@Embeddable
public record DeclaredGround(
        @Enumerated(EnumType.STRING) ExclusionGround ground,

        @Enumerated(EnumType.STRING) GroundStanding standing,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Nullable LocalDate day) {

    /** Creates a ground without a day. */
    public DeclaredGround(ExclusionGround ground, GroundStanding standing) {
        this(ground, standing, null);
    }

    public DeclaredGround {
        if (!ground.standings().contains(standing)) {
            throw RuleViolation.of("grounds", "application.exclusion.standing-wrong", ground.article());
        }
        if (day != null && !ground.takesDay(standing)) {
            throw RuleViolation.of("grounds", "application.exclusion.no-day", ground.article());
        }
    }

    /** Returns the standing as the table of grounds names it: ENDED after the last day. */
    String standingOn(LocalDate today) {
        return standing != GroundStanding.SETTLED && day != null && today.isAfter(day) ? "ENDED" : standing.name();
    }

    public static void requireEachOnce(List<DeclaredGround> declared) {
        if (declared.stream().map(DeclaredGround::ground).distinct().count() < declared.size()) {
            throw RuleViolation.of("grounds", "application.exclusion.twice");
        }
    }
}
