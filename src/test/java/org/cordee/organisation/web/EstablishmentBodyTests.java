package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class EstablishmentBodyTests {

    @Test
    void namesTheFieldOfAnInvalidShare() {
        assertThat(fieldOf(body("150", "10"))).isEqualTo("disadvantagedRatio");
        assertThat(fieldOf(body("10", "10.12345"))).isEqualTo("insertionStaffRatio");
    }

    private static EstablishmentBody body(String disadvantaged, String insertion) {
        return new EstablishmentBody(
                null,
                null,
                null,
                null,
                null,
                "76000",
                "Rouen",
                null,
                "FR",
                InsertionKind.EA,
                null,
                null,
                null,
                null,
                new BigDecimal(disadvantaged),
                new BigDecimal(insertion),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String fieldOf(EstablishmentBody body) {
        return catchThrowableOfType(RuleViolation.class, body::profile).field();
    }
}
