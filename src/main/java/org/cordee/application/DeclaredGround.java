package org.cordee.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.cordee.shared.RuleViolation;

/** A ground of exclusion a member declares to be in; cannot stand where such a ground never stands. */
@Embeddable
public record DeclaredGround(
        @Enumerated(EnumType.STRING) @Column(name = "ground")
        ExclusionGround ground,

        @Enumerated(EnumType.STRING) @Column(name = "standing")
        GroundStanding standing) {

    public DeclaredGround {
        if (!ground.standings().contains(standing)) {
            throw RuleViolation.of("grounds", "application.exclusion.standing-wrong", ground.article());
        }
    }

    static void requireEachOnce(List<DeclaredGround> declared) {
        if (declared.stream().map(DeclaredGround::ground).distinct().count() < declared.size()) {
            throw RuleViolation.of("grounds", "application.exclusion.twice");
        }
    }
}
