package org.cordee.consortium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.consortium.web.ConsortiumBodies.SlotBody;
import org.cordee.consortium.web.ShareBodies.ProposedLine;
import org.cordee.consortium.web.ShareBodies.ProposedLot;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Tests that an invalid figure is refused in its field. */
class ConsortiumBodiesTests {

    @Test
    void namesTheFieldOfAnInvalidShareOrInvalidHours() {
        assertThat(fieldOf(() -> slot("150", "20", 1).draft())).isEqualTo("minShare");
        assertThat(fieldOf(() -> slot("10", "20.12345", 1).draft())).isEqualTo("maxShare");
        assertThat(fieldOf(() -> slot("10", "20", -1).draft())).isEqualTo("hoursTarget");
    }

    @Test
    void namesTheFieldOfAnInvalidProposedFigure() {
        assertThat(fieldOf(() -> line("101", "1").line())).isEqualTo("percentage");
        assertThat(fieldOf(() -> line("10", "1.234").line())).isEqualTo("amount");
        assertThat(fieldOf(() -> new ProposedLot(Ids.next(), new BigDecimal("-1"), List.of(line("10", "1"))).table()))
                .isEqualTo("total");
    }

    private static SlotBody slot(String least, String most, int hours) {
        return new SlotBody(
                Ids.next(), "Tonte", "77310000", Set.of(), new BigDecimal(least), new BigDecimal(most), hours, true);
    }

    private static ProposedLine line(String percentage, String amount) {
        return new ProposedLine(Ids.next(), "", new BigDecimal(percentage), new BigDecimal(amount), 1);
    }

    private static String fieldOf(ThrowingCallable act) {
        return catchThrowableOfType(RuleViolation.class, act).field();
    }
}
