package org.cordee.consortium.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.share.Exposure.Debt;
import org.cordee.consortium.share.Exposure.Part;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExposureTests {

    private static final UUID FIRM = Ids.next();

    @Test
    void aPartnerOfASeveralGroupingOwesTheWholeAndOtherwiseItsPart() {
        assertThat(most(exposure("300000.00", part(false, "1333.33", "4000.01"))))
                .containsExactly("1333.33", "1333.33", "4000.01");
    }

    @Test
    void aLeadLiableForAllOwesTheWholeInAJointGroupingToo() {
        assertThat(most(exposure(null, part(true, "2666.68", "4000.01"))))
                .containsExactly("2666.68", "4000.01", "4000.01");
    }

    @Test
    void lotsAreAddedUpByWhatTheMemberIsInEach() {
        Exposure exposure = exposure(null, part(true, "60.00", "100.00"), part(false, "10.01", "50.02"));

        assertThat(most(exposure)).containsExactly("70.01", "110.01", "150.02");
        assertThat(exposure.lead()).isTrue();
    }

    @Test
    void comparesWithTheTurnoverToTheCent() {
        assertThat(severally(exposure("4000.01", part(false, "1.00", "4000.01"))))
                .isEqualTo(
                        new Debt(ConsortiumForm.SEVERAL, Amount.of("4000.01"), new BigDecimal("100.0"), Boolean.FALSE));
        assertThat(severally(exposure("4000.00", part(false, "1.00", "4000.01")))
                        .aboveTurnover())
                .isTrue();
        assertThat(severally(exposure("300000", part(false, "1.00", "4000000"))).percentOfTurnover())
                .isEqualByComparingTo("1333.3");
    }

    @Test
    void saysNothingOfAnUnknownTurnoverButThatItIsMissing() {
        Exposure exposure = exposure(null, part(false, "1.00", "2.00"));

        assertThat(severally(exposure).percentOfTurnover()).isNull();
        assertThat(severally(exposure).aboveTurnover()).isNull();
        assertThat(exposure.missing()).containsExactly("turnover");
    }

    @Test
    void anyDebtIsAboveATurnoverOfNothing() {
        Debt debt = severally(exposure("0.00", part(false, "1.00", "2.00")));

        assertThat(debt.percentOfTurnover()).isNull();
        assertThat(debt.aboveTurnover()).isTrue();
    }

    @Test
    void theWholeOfALotIsWhatAllPartsComeTo() {
        UUID lot = Ids.next();

        assertThat(Exposure.wholes(List.of(share(lot, "33.34"), share(lot, "33.33"), share(lot, "33.33"))))
                .isEqualTo(Map.of(lot, Amount.of("100.00")));
    }

    private static AgreedShare share(UUID lot, String amount) {
        return new AgreedShare(Ids.next(), lot, Percentage.ZERO, Amount.of(amount), Hours.NONE);
    }

    private static Part part(boolean lead, String own, String whole) {
        return new Part(lead, Amount.of(own), Amount.of(whole));
    }

    private static Exposure exposure(@Nullable String turnover, Part... parts) {
        return Exposure.of(FIRM, "Rebâtir", List.of(parts), turnover == null ? null : new BigDecimal(turnover));
    }

    private static List<String> most(Exposure exposure) {
        return exposure.debts().stream()
                .map(debt -> debt.most().euros().toPlainString())
                .toList();
    }

    private static Debt severally(Exposure exposure) {
        return exposure.debts().get(2);
    }
}
