package org.cordee.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.coverage.SampleCoverage.CONSORTIUM;
import static org.cordee.coverage.SampleCoverage.demand;
import static org.cordee.coverage.SampleCoverage.validity;

import java.math.BigDecimal;
import java.util.List;
import org.cordee.bid.ReadingCriteria.MemoCriterion;
import org.cordee.dossier.DemandKind;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** Tests that each line of a demand of the rules becomes a line of the matrix. */
class AskedThingTests {

    @Test
    void aDemandThatTheLeadHasNotDecidedAsksNothing() {
        assertThat(AskedThing.of(CONSORTIUM, demand(DemandKind.VALIDITY, null))).isEmpty();
    }

    @Test
    void theCriteriaOfTheRulesAreNoDemandBecauseTheyAreCriteriaOfTheBid() {
        assertThat(AskedThing.of(CONSORTIUM, demand(DemandKind.CRITERIA, "Prix : 40 %")))
                .isEmpty();
    }

    @Test
    void eachEntryOfAListIsAskedOnce() {
        List<AskedThing> asked =
                AskedThing.of(CONSORTIUM, demand(DemandKind.OFFER_PIECES, "Mémoire\n\n Planning \nMémoire"));

        assertThat(asked).extracting(AskedThing::wording).containsExactly("Mémoire", "Planning");
        assertThat(asked).extracting(AskedThing::id).doesNotHaveDuplicates();
    }

    @Test
    void anEntryKeepsItsIdWhenAnotherOneChanges() {
        AskedThing before = AskedThing.of(CONSORTIUM, demand(DemandKind.OFFER_PIECES, "Mémoire\nPlanning"))
                .get(0);
        AskedThing after = AskedThing.of(CONSORTIUM, demand(DemandKind.OFFER_PIECES, "Plans\nMémoire"))
                .get(1);

        assertThat(after.id()).isEqualTo(before.id());
    }

    @Test
    void aDemandWithOneValueStaysTheSameWhenItsValueChanges() {
        assertThat(validity("90 jours").id()).isEqualTo(validity("120 jours").id());
    }

    @Test
    void theSameWordsInAnotherGroupingOrListAreAnotherThing() {
        AskedThing piece = AskedThing.of(CONSORTIUM, demand(DemandKind.OFFER_PIECES, "DC1"))
                .get(0);

        assertThat(AskedThing.of(Ids.next(), demand(DemandKind.OFFER_PIECES, "DC1"))
                        .get(0)
                        .id())
                .isNotEqualTo(piece.id());
        assertThat(AskedThing.of(CONSORTIUM, demand(DemandKind.APPLICATION_PIECES, "DC1"))
                        .get(0)
                        .id())
                .isNotEqualTo(piece.id());
    }

    @Test
    void aCriterionIsOneOfItsLot() {
        AskedThing one = AskedThing.of(CONSORTIUM, new MemoCriterion("1", "Délai", new BigDecimal("20")));
        AskedThing other = AskedThing.of(CONSORTIUM, new MemoCriterion("2", "Délai", null));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.kind()).isNull();
        assertThat(one.weight()).isEqualByComparingTo("20");
    }
}
