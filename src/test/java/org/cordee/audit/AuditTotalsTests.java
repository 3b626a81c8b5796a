package org.cordee.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cordee.audit.AuditTotals.Head;
import org.junit.jupiter.api.Test;

class AuditTotalsTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static Head head(UUID chain, long number) {
        return new Head(chain, number, AuditEntry.sha256(chain + " " + number));
    }

    private static Head none(UUID chain) {
        return new Head(chain, 0, AuditEntry.GENESIS);
    }

    @Test
    void theTotalsDoNotDependOnTheOrderInWhichChainsGrew() {
        AuditTotals oneFirst = AuditTotals.NONE
                .moved(none(ONE), head(ONE, 1))
                .moved(none(OTHER), head(OTHER, 2))
                .moved(head(ONE, 1), head(ONE, 3));

        AuditTotals atOnce = AuditTotals.NONE.moved(none(OTHER), head(OTHER, 2)).moved(none(ONE), head(ONE, 3));

        assertThat(oneFirst).isEqualTo(atOnce);
        assertThat(oneFirst.chains()).isEqualTo(2);
        assertThat(oneFirst.entries()).isEqualTo(5);
        assertThat(oneFirst.heads()).hasSize(64);
    }

    @Test
    void theTotalsDifferForAnotherHeadWithTheSameNumbers() {
        AuditTotals honest = AuditTotals.NONE.moved(none(ONE), head(ONE, 1));

        AuditTotals forged = AuditTotals.NONE.moved(none(ONE), new Head(ONE, 1, AuditEntry.sha256("forged")));

        assertThat(forged.entries()).isEqualTo(honest.entries());
        assertThat(forged).isNotEqualTo(honest);
    }

    @Test
    void theTotalsReturnToNothingWhenEveryHeadIsTakenAway() {
        AuditTotals full = AuditTotals.NONE.moved(none(ONE), head(ONE, 4)).moved(none(OTHER), head(OTHER, 9));

        assertThat(full.moved(head(OTHER, 9), none(OTHER)).moved(head(ONE, 4), none(ONE)))
                .isEqualTo(AuditTotals.NONE);
    }
}
