package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that a corrigendum removes or keeps, and notices that arrive in the wrong order. */
class SilentCorrigendaModuleTests extends NoticeFixture {

    @Test
    void aCorrigendumRemovesValuesItNoLongerContainsAndListsThem() {
        UUID id = desk.importNotice(lead, "cn_24_open.xml");

        NoticeOutcome outcome = desk.upload(lead, silentCorrigendum());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Corrected.class,
                        corrected -> assertThat(corrected.changes())
                                .containsExactlyInAnyOrder(
                                        new NoticeChange(ConsultationField.REFERENCE, null, "RC-CPU-19-065", ""),
                                        new NoticeChange(
                                                ConsultationField.OFFER_DEADLINE,
                                                "LOT-0000",
                                                "2020-04-03T12:00+01:00[Europe/London]",
                                                ""),
                                        new NoticeChange(ConsultationField.VALUE, "LOT-0000", "500000.00", ""),
                                        new NoticeChange(
                                                ConsultationField.PERIOD, "LOT-0000", "36 MONTH 2020-09-01/..", ""),
                                        new NoticeChange(ConsultationField.PLACES, "LOT-0000", "UK", "")));
        ConsultationDetail after = reading.find(lead, id);
        LotContent lot = after.content().lots().get(0);
        assertThat(after.content().reference()).isNull();
        assertThat(lot.estimatedValue()).isNull();
        assertThat(lot.period()).isEqualTo(ContractPeriod.UNKNOWN);
        assertThat(lot.places()).isEmpty();
        assertThat(lot.deadlines().offer()).isNull();
        assertThat(after.lacking()).contains("reference", "lots[0].offerDeadline", "lots[0].estimatedValue");
    }

    @Test
    void keepsValuesOfTheLeadUntilANoticeContainsThem() {
        UUID id = desk.importNotice(lead, "cn_24_open.xml");
        ConsultationDetail before = reading.find(lead, id);
        LotContent lot = before.content().lots().get(0);
        LotContent valued = new LotContent(
                lot.key(),
                lot.title(),
                lot.cpv(),
                lot.additionalCpvs(),
                Amount.of("450000"),
                lot.period(),
                List.of("FRD22"),
                lot.reservation(),
                lot.publishedReservation(),
                lot.socialObjectives(),
                lot.strategicKinds(),
                lot.reservedExecution(),
                800,
                lot.deadlines(),
                LotTerms.UNKNOWN);
        LotTerms terms = new LotTerms(
                        Percentage.of("62.1234"),
                        Amount.of("31.40"),
                        true,
                        new AskedCapacities(Amount.of("900000.01"), new BigDecimal("12.5")))
                .with(new ReservedTerms(Percentage.of("62.5001"), true))
                .with(new ClauseTerms(null, false))
                .with(new DutyTerms(
                        false, DutyTerms.Derogation.WEAK_LINK, true, true, DutyTerms.Criterion.SEVERAL, true));
        DocumentTerms documents = new DocumentTerms(
                RequiredForm.JOINT,
                true,
                List.of("Curage", "Levage"),
                true,
                true,
                false,
                true,
                false,
                new GlobalTerms(GlobalTerms.Kind.DESIGN_BUILD, false, true, Percentage.of("20"), false));
        recording.fillIn(
                lead,
                id,
                before.version(),
                before.content().with(List.of(valued.with(terms))).with(documents));

        desk.upload(lead, silentCorrigendum());

        LotContent kept = reading.find(lead, id).content().lots().get(0);
        assertThat(kept.estimatedValue()).isEqualTo(Amount.of("450000"));
        assertThat(kept.places()).containsExactly("FRD22");
        assertThat(kept.insertionHours()).as("no notice contains it").isEqualTo(800);
        assertThat(kept.terms().with(OfferTerms.UNKNOWN))
                .as("no notice contains them")
                .isEqualTo(terms);
        assertThat(reading.find(lead, id).content().documents()).isEqualTo(documents);
        assertThat(kept.period()).as("published, not filled in by hand").isEqualTo(ContractPeriod.UNKNOWN);

        desk.upload(lead, speakingCorrigendum());
        desk.upload(lead, againSilent());

        LotContent gone = reading.find(lead, id).content().lots().get(0);
        assertThat(gone.terms().with(OfferTerms.UNKNOWN)).isEqualTo(terms);
        assertThat(gone.estimatedValue())
                .as("published in between, then removed")
                .isNull();
    }

    @Test
    void keepsTheKindOfBuyerCorrectedByHandAgainstTheCodesOfTheNotice() {
        UUID id = desk.importNotice(lead, "cn_24_minimal.xml");
        ConsultationDetail before = reading.find(lead, id);
        ConsultationContent content = before.content();
        recording.fillIn(lead, id, before.version(), bought(content, BuyerKind.STATE_EPA));

        desk.upload(lead, silentCorrigendum());

        assertThat(reading.find(lead, id).content().buyer().kind()).isEqualTo(BuyerKind.STATE_EPA);
        ConsultationDetail kept = reading.find(lead, id);
        recording.fillIn(lead, id, kept.version(), bought(kept.content(), null));
        desk.upload(lead, againSilent());

        assertThat(reading.find(lead, id).content().buyer().kind())
                .as("an emptied value is not filled in by hand")
                .isNull();
    }

    private static ConsultationContent bought(ConsultationContent content, @Nullable BuyerKind kind) {
        return new ConsultationContent(
                content.reference(),
                content.title(),
                content.buyer().of(kind),
                content.procedure(),
                content.nature(),
                content.platformUrl(),
                content.lots(),
                content.documents());
    }

    @Test
    void refusesAnOlderNoticeVersionAfterANewerOne() {
        UUID id = desk.importNotice(lead, "cn_24_maximal.xml");
        byte[] older = NoticeSamples.changed("cn_24_maximal.xml", "<cbc:VersionID>03<", "<cbc:VersionID>02<");

        NoticeOutcome outcome = desk.upload(lead, older);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::code)
                                .containsExactly("notice.superseded"));
        assertThat(reading.find(lead, id).notices()).hasSize(1);
    }

    @Test
    void treatsALaterVersionOfANoticeAsACorrigendum() {
        UUID id = desk.importNotice(lead, "cn_24_maximal.xml");

        NoticeOutcome outcome = desk.upload(
                lead, NoticeSamples.changed("cn_24_maximal.xml", "<cbc:VersionID>03<", "<cbc:VersionID>04<"));

        assertThat(outcome).isEqualTo(new NoticeOutcome.Corrected(id, List.of()));
    }

    @Test
    void aFirstNoticeUploadedAfterItsCorrigendumCreatesNoSecondConsultation() {
        UUID id = desk.importNotice(lead, "change-cn_24_open_dates.xml");

        NoticeOutcome outcome = desk.upload(lead, NoticeSamples.bytes("cn_24_open.xml"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::code)
                                .containsExactly("notice.superseded"));
        assertThat(desk.listed(lead)).extracting(ConsultationRow::id).containsExactly(id);
        assertThat(NoticeImports.instant(reading.find(lead, id).firstDeadline()))
                .isEqualTo("2020-06-12T11:00:00Z");
    }

    @Test
    void findsTheProcedureOfACorrigendumWhosePredecessorWasNeverReceived() {
        UUID id = desk.importNotice(lead, "cn_24_open.xml");
        byte[] second = NoticeSamples.changed(
                "change-cn_24_open_dates.xml",
                ">c4c415ee-ac08-4465-8fa6-57568cf69462-01<",
                ">11111111-ac08-4465-8fa6-57568cf69462-01<");

        assertThat(desk.upload(lead, second))
                .isInstanceOfSatisfying(
                        NoticeOutcome.Corrected.class,
                        corrected -> assertThat(corrected.consultationId()).isEqualTo(id));
    }

    /** Returns the corrigendum of the open procedure without value, duration, place, deadline and reference. */
    private static byte[] silentCorrigendum() {
        String text = NoticeSamples.text("change-cn_24_open_dates.xml")
                .replaceAll("(?s)<cac:RequestedTenderTotal>.*?</cac:RequestedTenderTotal>", "")
                .replaceAll("(?s)<cac:PlannedPeriod>.*?</cac:PlannedPeriod>", "")
                .replaceAll("(?s)<cac:RealizedLocation>.*?</cac:RealizedLocation>", "")
                .replaceAll("(?s)<cac:TenderSubmissionDeadlinePeriod>.*?</cac:TenderSubmissionDeadlinePeriod>", "")
                .replaceAll("<cbc:ID[^>]*>RC-CPU-19-065</cbc:ID>", "");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] speakingCorrigendum() {
        return NoticeSamples.text("change-cn_24_open_dates.xml")
                .replace("71397268-6c47-4f2f-8ab0-f41a26138f81", "22222222-6c47-4f2f-8ab0-f41a26138f81")
                .replace("2020-04-17+01:00", "2020-04-18+01:00")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] againSilent() {
        return new String(silentCorrigendum(), StandardCharsets.UTF_8)
                .replace("71397268-6c47-4f2f-8ab0-f41a26138f81", "33333333-6c47-4f2f-8ab0-f41a26138f81")
                .replace("2020-04-17+01:00", "2020-04-19+01:00")
                .getBytes(StandardCharsets.UTF_8);
    }
}
