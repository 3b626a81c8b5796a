package org.cordee.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A watch has trades of the list, a known area and at least one kind of opportunity. */
class WatchTermsTests {

    @Test
    void keepsEachTradeOnceAndOnlyTheFieldsOfItsArea() {
        WatchTerms terms = terms(List.of("77310000", "77310000-6"), WatchArea.FRANCE, "76", 60)
                .checked();

        assertThat(terms.trades()).containsExactly("77310000");
        assertThat(terms.digits()).containsExactly("7731");
        assertThat(terms.place()).isNull();
        assertThat(terms.kilometres()).isNull();
    }

    @Test
    void refusesAllErrorsAtOnce() {
        WatchTerms wrong = new WatchTerms(null, List.of("espaces verts"), WatchArea.AROUND, null, 0, Set.of(), null);

        assertThatThrownBy(wrong::checked)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.all())
                                .extracting(RuleViolation::key)
                                .containsExactly(
                                        "opportunity.watch.trade-unknown",
                                        "opportunity.watch.kilometres-range",
                                        "opportunity.watch.no-kind"));
    }

    @Test
    void acceptsDepartementsAndRegionsOfFranceAndNothingElse() {
        assertThat(terms(List.of("77310000"), WatchArea.PLACE, "76", null)
                        .checked()
                        .place())
                .isEqualTo("76");
        assertThat(terms(List.of("77310000"), WatchArea.PLACE, "FRD", null)
                        .checked()
                        .place())
                .isEqualTo("FRD");
        OpportunityTests.assertRefused(
                "opportunity.watch.place-unknown",
                () -> terms(List.of("77310000"), WatchArea.PLACE, "Atlantide", null)
                        .checked());
        OpportunityTests.assertRefused(
                "opportunity.watch.place-unknown",
                () -> terms(List.of("77310000"), WatchArea.PLACE, null, null).checked());
    }

    @Test
    void hasTenTradesAtMost() {
        OpportunityTests.assertRefused(
                "opportunity.watch.no-trade",
                () -> terms(List.of(), WatchArea.FRANCE, null, null).checked());
        assertThat(terms(Collections.nCopies(11, "77310000"), WatchArea.FRANCE, null, null)
                        .checked()
                        .trades())
                .as("the same trade eleven times is one")
                .hasSize(1);
    }

    @Test
    void findsTheCodesThatContainACode() {
        assertThat(WatchMatches.around("77310")).containsExactly("77", "773", "7731", "77310");
        assertThat(WatchMatches.around("45")).containsExactly("45");
    }

    private static WatchTerms terms(
            List<String> trades, WatchArea area, @Nullable String place, @Nullable Integer kilometres) {
        return new WatchTerms(null, trades, area, place, kilometres, Set.of(OpportunityKind.SLOT), null);
    }
}
