package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cordee.document.BidDossier.Share;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

class BidDossierTests {

    private final BidDossier whole = SampleBidDossiers.ofThirds();

    @Test
    void namesALotAsPeopleDo() {
        assertThat(BidDossier.Lot.displayNumber("LOT-0012")).isEqualTo("12");
        assertThat(BidDossier.Lot.displayNumber("LOT-0000")).isEqualTo("unique");
        assertThat(BidDossier.Lot.displayNumber("Nord")).isEqualTo("Nord");
    }

    @Test
    void refusesSharesThatAreNot100Percent() {
        Share first = whole.shares().get(0);
        Share less = new Share(
                first.memberId(),
                first.lotId(),
                first.organisationId(),
                first.name(),
                first.siret(),
                first.lead(),
                Percentage.of("33.3333"),
                first.amount(),
                first.hours());

        assertThatThrownBy(() -> with(replaced(whole.shares(), less), whole.prices()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are not 100 %");
    }

    @Test
    void refusesPricesThatDifferFromTheAmountByACent() {
        List<PriceLine> prices = new ArrayList<>(whole.prices());
        PriceLine first = prices.get(0);
        prices.set(
                0,
                new PriceLine(
                        first.lotId(),
                        first.memberId(),
                        first.number(),
                        first.designation(),
                        first.unit(),
                        first.quantity(),
                        first.unitPrice().add(new BigDecimal("0.01"))));

        assertThatThrownBy(() -> with(whole.shares(), prices))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are not its amount");
    }

    @Test
    void roundsEachLineHalfUpToTheCent() {
        Share share = whole.shares().get(0);

        PriceLine line = new PriceLine(
                share.lotId(), share.memberId(), "1", "Tri", "t", new BigDecimal("3"), new BigDecimal("0.335"));

        assertThat(line.total()).isEqualTo(Amount.of("1.01"));
    }

    @Test
    void givesAnOrganisationTheSameLetterInEveryLot() {
        BidDossier two = SampleBidDossiers.ofTwoLots();

        assertThat(two.shares()).extracting(two::letterOf).containsExactly("A", "B", "A", "C");
    }

    @Test
    void continuesWithTwoLettersAfterZ() {
        assertThat(List.of(LetterLabels.of(0), LetterLabels.of(25), LetterLabels.of(26), LetterLabels.of(52)))
                .containsExactly("A", "Z", "AA", "BA");
    }

    @Test
    void logsNoNamesPricesOrTexts() {
        assertThat(whole.toString() + whole.prices() + whole.sections()).doesNotContain("Sillage", "8333", "déposés");
    }

    private static List<Share> replaced(List<Share> shares, Share first) {
        List<Share> all = new ArrayList<>(shares);
        all.set(0, first);
        return all;
    }

    private BidDossier with(List<Share> shares, List<PriceLine> prices) {
        return new BidDossier(
                whole.consortium(),
                whole.grouping(),
                whole.tender(),
                whole.terms(),
                whole.frozenAt(),
                whole.lots(),
                shares,
                whole.sections(),
                prices);
    }
}
