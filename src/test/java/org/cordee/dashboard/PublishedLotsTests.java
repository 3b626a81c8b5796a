package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ContractNature;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.LotTerms;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A consortium counts once, under the common area and theme of its lots. */
class PublishedLotsTests {

    private static LotContent lot(String cpv, @Nullable String value, @Nullable Integer hours, String... places) {
        return new LotContent(
                "LOT-0001",
                "Curage",
                cpv,
                List.of(),
                value == null ? null : Amount.of(value),
                ContractPeriod.UNKNOWN,
                List.of(places),
                Reservation.NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                hours,
                LotContent.Deadlines.UNKNOWN,
                LotTerms.UNKNOWN);
    }

    private static PublishedLots of(LotContent... lots) {
        List<LotDetail> details = Arrays.stream(lots)
                .map(lot -> new LotDetail(Ids.next(), LotStatus.OPEN, lot))
                .toList();
        ConsultationDetail consultation = new ConsultationDetail(
                Ids.next(),
                1,
                null,
                null,
                "fr",
                null,
                null,
                new ConsultationContent(
                        "VDL-2027-07",
                        "Curage",
                        Buyer.named("Ville de l’Orme"),
                        ProcedureKind.OPEN,
                        ContractNature.WORKS,
                        null,
                        List.of(lots)),
                details,
                List.of(),
                false,
                List.of());
        List<UUID> all = details.stream().map(LotDetail::id).toList();
        return PublishedLots.of(consultation, all);
    }

    @Test
    void usesTheSmallestAreaThatContainsAllPlaces() {
        assertThat(of(lot("45111300", "1.00", 1, "FRK26")).territory()).isEqualTo("FRK26");
        assertThat(of(lot("45111300", "1.00", 1, "FRK26"), lot("45111300", "1.00", 1, "FRK24"))
                        .territory())
                .isEqualTo("FRK");
        assertThat(of(lot("45111300", "1.00", 1, "FRK26", "FR101")).territory()).isEqualTo("FR");
        assertThat(of(lot("45111300", "1.00", 1, "FRK26", "DE212")).territory()).isEmpty();
        assertThat(of(lot("45111300", "1.00", 1)).territory()).isEmpty();
    }

    @Test
    void usesTheThemeThatAllLotsShare() {
        assertThat(of(lot("45111300", "1.00", 1), lot("45262700", "1.00", 1)).theme())
                .isEqualTo("45");
        assertThat(of(lot("45111300", "1.00", 1), lot("90911000", "1.00", 1)).theme())
                .isEmpty();
    }

    @Test
    void hasNoValueWhenOneLotHasNoEstimate() {
        assertThat(of(lot("45111300", "100.50", 300), lot("45111300", "200.00", null)))
                .satisfies(published -> assertThat(published.value()).isEqualByComparingTo("300.50"))
                .satisfies(published -> assertThat(published.clauseHours()).isEqualTo(300));
        assertThat(of(lot("45111300", "100.50", null), lot("45111300", null, null)))
                .satisfies(published -> assertThat(published.value()).isNull())
                .satisfies(published -> assertThat(published.clauseHours()).isNull());
    }
}
