package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cordee.consortium.ConsortiumState;
import org.cordee.law.casefile.LawCase;
import org.cordee.shared.Amount;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The buyer's own duties, the places and the values of a notice reach the law; facts missing in the notice stay
 * unknown.
 */
class NoticedDutiesTests {

    private static LawCase told(
            Set<String> strategic, Set<String> social, Set<String> reserved, @Nullable Integer hours, String estimate) {
        ConsortiumCaseFacts facts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8");
        ConsultationContent content = facts.consultation().content();
        LotContent lot = new LotContent(
                "LOT-0001",
                "Curage",
                "45111300",
                List.of(),
                estimate.isEmpty() ? null : Amount.of(estimate),
                ContractPeriod.UNKNOWN,
                List.of("FRF11"),
                Reservation.NONE,
                reserved,
                social,
                strategic,
                null,
                hours,
                content.lots().get(0).deadlines(),
                LotTerms.UNKNOWN);
        return ConsortiumCase.of(DocumentFactsSample.consulted(facts, content.with(List.of(lot))))
                .law();
    }

    private static @Nullable Boolean socialClause(Set<String> strategic, Set<String> social, @Nullable Integer hours) {
        return told(strategic, social, Set.of(), hours, "")
                .lots()
                .get(0)
                .duties()
                .socialClause();
    }

    @Test
    void readsTheSocialClauseFromTheNotice() {
        assertThat(socialClause(Set.of(), Set.of(), null)).isNull();
        assertThat(socialClause(Set.of("env-imp"), Set.of(), null)).isFalse();
        assertThat(socialClause(Set.of("none"), Set.of(), null)).isFalse();
        assertThat(socialClause(Set.of("env-imp", "soc-obj"), Set.of(), null)).isTrue();
        assertThat(socialClause(Set.of("env-imp"), Set.of("et-eq"), null)).isTrue();
        assertThat(socialClause(Set.of("none"), Set.of(), 100)).isTrue();
    }

    @Test
    void treatsAReservationOfTheNoticeAsNamed() {
        assertThat(told(Set.of(), Set.of(), Set.of("res-ws"), null, "")
                        .lots()
                        .get(0)
                        .duties()
                        .reservationNamed())
                .isTrue();
        assertThat(told(Set.of(), Set.of(), Set.of("none"), null, "")
                        .lots()
                        .get(0)
                        .duties()
                        .reservationNamed())
                .isNull();
    }

    @Test
    void knowsTheTotalValueOnlyWhenEveryLotHasOne() {
        assertThat(told(Set.of(), Set.of(), Set.of(), null, "6000000.00")
                        .consultation()
                        .estimatedValue())
                .isEqualTo(Amount.of("6000000"));
        assertThat(told(Set.of(), Set.of(), Set.of(), null, "").consultation().estimatedValue())
                .isNull();
        assertThat(told(Set.of(), Set.of(), Set.of(), null, "").lots().get(0).places())
                .containsExactly("FRF11");
    }
}
