package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a consultation asks for applications before bids. */
class ApplyingFirstTests {

    private static final Deadline APPLICATIONS = Deadline.at(Instant.parse("2026-12-08T11:00:00Z"), Deadline.PARIS);
    private static final UUID DATED = Ids.next();
    private static final UUID UNDATED = Ids.next();

    private static TenderFacts tender(@Nullable ProcedureKind procedure) {
        LotContent dated = LotContent.of("LOT-0001", "Espaces verts", "77310000")
                .with(new LotContent.Deadlines(null, APPLICATIONS, null));
        LotContent undated = LotContent.of("LOT-0002", "Propreté", "90610000");
        ConsultationContent content = new ConsultationContent(
                "SA-2026-12",
                "Parc des Deux-Rives",
                Buyer.named("Ville de Saint-Aubin"),
                procedure,
                null,
                null,
                List.of(dated, undated),
                DocumentTerms.UNKNOWN);
        return new TenderFacts(
                Ids.next(),
                content,
                List.of(
                        new TenderLot(DATED, DATED.toString(), dated),
                        new TenderLot(UNDATED, UNDATED.toString(), undated)));
    }

    @Test
    void aRestrictedProcedureWithADateForApplicationsAppliesFirst() {
        assertThat(tender(ProcedureKind.RESTRICTED).appliesFirst(List.of(DATED))).isTrue();
    }

    @Test
    void aLotWithoutADateForApplicationsIsAnsweredInOneStage() {
        assertThat(tender(ProcedureKind.RESTRICTED).appliesFirst(List.of(DATED, UNDATED)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ProcedureKind.class, mode = EnumSource.Mode.EXCLUDE, names = "RESTRICTED")
    void everyOtherProcedureIsAnsweredInOneStage(ProcedureKind procedure) {
        assertThat(tender(procedure).appliesFirst(List.of(DATED))).isFalse();
    }

    @Test
    void anUnknownProcedureIsAnsweredInOneStage() {
        assertThat(tender(null).appliesFirst(List.of(DATED))).isFalse();
    }
}
