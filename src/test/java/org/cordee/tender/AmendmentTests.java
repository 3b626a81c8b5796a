package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Corrections that state the changed values alone, as in the BOAMP, and lots without a CPV code. */
class AmendmentTests {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Deadline BEFORE = Deadline.published(OffsetDateTime.parse("2026-12-08T12:00:00+01:00"));
    private static final Deadline AFTER = Deadline.published(OffsetDateTime.parse("2026-12-15T12:00:00+01:00"));

    private final LotContent first = lot("LOT-0001", "77310000");
    private final LotContent second = lot("LOT-0002", null);
    private final Consultation consultation =
            Consultation.imported(null, notice("26-1", null, content(List.of(first, second)), null), NOW);

    @Test
    void movesTheDeadlineOfAllLotsAndKeepsEverythingElse() {
        ConsultationContent before = consultation.content();
        NoticeChange told = new NoticeChange(ConsultationField.OTHER, null, "IV.2.2 : 8 décembre", "15 décembre");

        List<NoticeChange> changes = consultation.correct(
                correction(List.of(lot("LOT-0000", null).with(offer(AFTER))), List.of(told)), List.of(), NOW);

        assertThat(changes)
                .extracting(NoticeChange::field)
                .containsExactly(
                        ConsultationField.OFFER_DEADLINE, ConsultationField.OFFER_DEADLINE, ConsultationField.OTHER);
        assertThat(consultation.content().lots()).containsExactly(first.with(offer(AFTER)), second.with(offer(AFTER)));
        assertThat(consultation.content().title()).isEqualTo(before.title());
        assertThat(consultation.content().platformUrl()).isEqualTo(before.platformUrl());
        assertThat(consultation.notices())
                .last()
                .satisfies(notice -> assertThat(notice.changes()).contains(told));
    }

    @Test
    void changesOneLotWhenTheCorrectionNamesIt() {
        consultation.correct(correction(List.of(lot("LOT-0002", null).with(offer(AFTER))), List.of()), List.of(), NOW);

        assertThat(consultation.content().lots().get(1).deadlines().offer()).isEqualTo(AFTER);
    }

    @Test
    void storesAChangeInWordsAlone() {
        NoticeChange told = new NoticeChange(ConsultationField.OTHER, null, "", "Le dossier est complété.");

        assertThat(consultation.correct(correction(List.of(), List.of(told)), List.of(), NOW))
                .containsExactly(told);
    }

    @Test
    void letsAUserCompleteALotThatHasNoCpvCode() {
        ConsultationContent content = consultation.content();

        consultation.fillIn(content, NOW);

        assertThat(consultation.content().lots().get(1).cpv()).isNull();
        assertThatThrownBy(() -> consultation.fillIn(content.with(List.of(lot("LOT-0001", null), second)), NOW))
                .as("a known code is not removed")
                .isInstanceOf(ContentRefused.class);
    }

    @Test
    void refusesATypedConsultationWithoutCpvCode() {
        assertThatThrownBy(() -> Consultation.recorded(null, content(List.of(second)), NOW))
                .isInstanceOf(ContentRefused.class);
    }

    private static Notice correction(List<LotContent> lots, List<NoticeChange> told) {
        ConsultationContent stated = new ConsultationContent(null, null, Buyer.named("Ville"), null, null, null, lots);
        return notice("26-2", new NoticeIdentity.Reference("26-1", "01"), stated, new Amendment(told));
    }

    private static Notice notice(
            String number,
            NoticeIdentity.@Nullable Reference corrects,
            ConsultationContent content,
            @Nullable Amendment amendment) {
        NoticeIdentity identity = new NoticeIdentity(number, "01", "BOAMP-26-1", "FRA", null, NOW, corrects, null);
        return new Notice(identity, content, Map.of(), List.of(), amendment, List.of());
    }

    private static ConsultationContent content(List<LotContent> lots) {
        return new ConsultationContent(
                "A-1",
                "Entretien",
                Buyer.named("Ville"),
                ProcedureKind.MAPA,
                ContractNature.SERVICES,
                "https://www.achatpublic.com",
                lots);
    }

    private static LotContent lot(String key, @Nullable String cpv) {
        return LotContent.of(key, "Lot " + key, cpv).with(offer(BEFORE));
    }

    private static LotContent.Deadlines offer(Deadline deadline) {
        return new LotContent.Deadlines(null, null, deadline);
    }
}
