package org.cordee.consortium.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** Tests that the share and the amount of a counter-proposal match, to the cent and the ten-thousandth (D11). */
class WishRulesTests extends ProposalRules {

    @Test
    void refusesAWishWhoseAmountDoesNotMatchItsShareAndNamesTheMatchingOnes() {
        ShareProposal proposal = propose(table("60", "600", "40", "400"));
        List<AgreedShare> own = proposal.figures().subList(1, 2);

        assertThatThrownBy(() -> CounterShareRules.check(
                        List.of(new CounterShare(
                                partner.memberId(), Percentage.of("41"), Amount.of("500"), Hours.NONE)),
                        own,
                        proposal.totals()))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.key()).isEqualTo("consortium.shares.wish-contradicts-itself");
                    assertThat(no.field()).isEqualTo("wishes[0].amount");
                    assertThat(no.arguments())
                            .containsExactly(
                                    new BigDecimal("500.00"),
                                    new BigDecimal("41.0000"),
                                    new BigDecimal("410.00"),
                                    new BigDecimal("50.0000"));
                });
    }

    @Test
    void acceptsRoundingToTheCentAndToTheTenThousandthOnly() {
        List<AgreedShare> own =
                propose(table("60", "600", "40", "400")).figures().subList(1, 2);

        wish(own, "33.3333", "333.33");
        wish(own, "33.3333", "333.34");
        wish(own, "41.0001", "410.00");

        refused("consortium.shares.wish-contradicts-itself", () -> wish(own, "33.3333", "333.36"));
        refused("consortium.shares.wish-contradicts-itself", () -> wish(own, "41.0021", "410.00"));
    }

    @Test
    void aWishForOtherHoursMayKeepTheRoundingOfTheProposal() {
        List<AgreedShare> own =
                propose(table("59.9980", "600", "40.0020", "400")).figures().subList(1, 2);

        wish(own, "40.0020", "400");

        refused("consortium.shares.wish-contradicts-itself", () -> wish(own, "40.0020", "399.99"));
    }

    /** Sends a counter-proposal with one hour more than proposed, on a lot of a thousand euros. */
    private void wish(List<AgreedShare> own, String share, String amount) {
        CounterShareRules.check(
                List.of(new CounterShare(partner.memberId(), Percentage.of(share), Amount.of(amount), new Hours(1))),
                own,
                Map.of(lot, Amount.of("1000")));
    }
}
