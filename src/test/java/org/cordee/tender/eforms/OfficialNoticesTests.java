package org.cordee.tender.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractNature;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeIdentity;
import org.cordee.tender.NoticeReader;
import org.cordee.tender.NoticeSamples;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.Reservation;
import org.junit.jupiter.api.Test;

/** The official samples, field by field, as a person reads them in the file. */
class OfficialNoticesTests {

    private final NoticeReader reader = new EformsNoticeReader();

    @Test
    void readsTheConcessionOfLoches() {
        Notice notice = read("cn_23.xml");

        assertThat(notice.identity().noticeId()).isEqualTo("4039abd1-af19-42cf-bce0-7c55806601e8");
        assertThat(notice.identity().procedureId()).isEqualTo("fe181e9c-327f-4a7c-8669-ef0774c9a749");
        assertThat(notice.identity().language()).isEqualTo("FRA");
        assertThat(notice.identity().subtype()).isEqualTo("19");
        assertThat(notice.identity().issuedAt()).isEqualTo("2020-04-14T03:44:04Z");
        ConsultationContent content = notice.content();
        assertThat(content.buyer())
                .isEqualTo(new Buyer(
                        "Communauté de communes Loches sud Touraine", "20007158700014", "Loches", "FR", null));
        assertThat(content.reference()).isEqualTo("Dsp crèches");
        assertThat(content.title()).startsWith("Concession de service public pour la gestion des équipements");
        assertThat(content.procedure()).as("a concession names no procedure").isNull();
        assertThat(content.nature()).isEqualTo(ContractNature.SERVICES);
        assertThat(content.platformUrl()).isEqualTo("http://www.pro-marchespublics.com");
        LotContent lot = onlyLot(content);
        assertThat(lot.key()).isEqualTo("LOT-0000");
        assertThat(lot.cpv()).isEqualTo("85312110");
        assertThat(lot.places()).containsExactly("FRB04");
        assertThat(lot.period())
                .isEqualTo(new ContractPeriod(48, ContractPeriod.Unit.MONTH, LocalDate.of(2020, 10, 1), null));
        assertThat(lot.deadlines())
                .as("the notice has none; the lead fills them in")
                .isEqualTo(LotContent.Deadlines.UNKNOWN);
        assertThat(lot.reservation()).isEqualTo(Reservation.NONE);
        assertThat(lot.reservedExecution()).isFalse();
    }

    @Test
    void readsTheMinimalNoticeWithTheOffsetItWasPublishedWith() {
        Notice notice = read("cn_24_minimal.xml");

        assertThat(notice.identity().noticeId()).isEqualTo("f42be27e-09cf-4f0e-a745-63ec689631e6");
        assertThat(notice.content().buyer().name()).isEqualTo("Publications Office of the European Union");
        assertThat(notice.content().reference()).isNull();
        assertThat(notice.content().procedure()).isEqualTo(ProcedureKind.OPEN);
        LotContent lot = onlyLot(notice.content());
        assertThat(lot.cpv()).isEqualTo("72230000");
        assertThat(lot.places()).containsExactly("FRD22");
        assertThat(lot.estimatedValue()).isNull();
        assertThat(lot.period().months()).isEqualTo(48);
        // 10:00 at +02:00, although Luxembourg has +01:00 in February: the earlier reading counts until it is confirmed
        assertThat(lot.deadlines().offer())
                .isEqualTo(new Deadline(
                        Instant.parse("2020-02-04T08:00:00Z"), ZoneOffset.ofHours(2), ZoneId.of("Europe/Luxembourg")));
    }

    @Test
    void readsTheOpenProcedureOfRenfrewshire() {
        Notice notice = read("cn_24_open.xml");

        assertThat(notice.content().buyer().name()).isEqualTo("Renfrewshire Council");
        assertThat(notice.content().buyer().country()).isEqualTo("GB");
        assertThat(notice.content().reference()).isEqualTo("RC-CPU-19-065");
        assertThat(notice.content().platformUrl())
                .isEqualTo("https://www.publictendersscotland.publiccontractsscotland.gov.uk");
        LotContent lot = onlyLot(notice.content());
        assertThat(lot.cpv()).isEqualTo("71630000");
        assertThat(lot.additionalCpvs()).containsExactly("71314100", "50300000", "31600000");
        assertThat(lot.estimatedValue())
                .as("value of the whole procedure, as it is the only lot")
                .isEqualTo(Amount.of("500000"));
        assertThat(lot.places()).containsExactly("UK");
        assertThat(lot.deadlines().offer())
                .isEqualTo(new Deadline(
                        Instant.parse("2020-04-03T11:00:00Z"), ZoneOffset.ofHours(1), ZoneId.of("Europe/London")));
    }

    @Test
    void readsTwoLotsAndLeavesOutTheirGroup() {
        ConsultationContent content = read("cn_24_maximal.xml").content();

        assertThat(content.procedure()).isEqualTo(ProcedureKind.NEGOTIATED);
        assertThat(content.platformUrl()).isEqualTo("http://tender-submit.fin-adm.com/esubmission");
        assertThat(content.lots()).extracting(LotContent::key).containsExactly("LOT-0001", "LOT-0002");
        LotContent first = content.lots().get(0);
        assertThat(first.estimatedValue()).isEqualTo(Amount.of("9999999.99"));
        assertThat(first.publishedReservation()).containsExactly("res-pub-ser");
        assertThat(first.reservation()).isEqualTo(Reservation.L2113_15);
        assertThat(first.socialObjectives()).as("BT-775, not the green BT-774").containsExactly("acc-all");
        assertThat(first.strategicKinds()).containsExactly("env-imp");
        assertThat(first.reservedExecution()).isTrue();
        assertThat(first.places()).containsExactly("LU000", "UK");
        // 20:59:32 at +01:00, although Luxembourg has +02:00 in May: the earlier reading counts
        assertThat(first.deadlines().question()).isNotNull();
        assertThat(instant(first.deadlines().question())).isEqualTo("2023-05-20T18:59:32Z");
        assertThat(instant(first.deadlines().application())).isEqualTo("2023-05-22T18:59:32Z");
        assertThat(first.deadlines().offer()).isNull();
        assertThat(first.deadlines().binding()).isEqualTo(first.deadlines().application());
        assertThat(content.lots().get(1).title()).isEqualTo("Title Lot 2---");
        assertThat(content.lots().get(1).reservation()).isEqualTo(Reservation.NONE);
    }

    @Test
    void readsTheGreenSpacesOfRouen() {
        ConsultationContent content = read("cn_24_FRA_comments.xml").content();

        assertThat(content.buyer().name()).isEqualTo("Rouen Habitat");
        assertThat(content.reference()).isEqualTo("19S0001");
        assertThat(content.lots())
                .extracting(LotContent::title)
                .containsExactly("Agence centre", "Agence Hauts de Rouen");
        LotContent first = content.lots().get(0);
        assertThat(first.cpv()).isEqualTo("77310000");
        assertThat(first.places()).containsExactly("FRD22");
        assertThat(first.period().startsOn()).isEqualTo("2019-09-01");
        assertThat(first.period().endsOn()).isEqualTo("2020-12-31");
        assertThat(first.period().months()).isEqualTo(16);
        // 16:00 at +00:00, although Paris has +02:00 in June: the earlier reading is 16:00 in Paris
        assertThat(first.deadlines().offer())
                .isEqualTo(
                        new Deadline(Instant.parse("2019-06-24T14:00:00Z"), ZoneOffset.UTC, ZoneId.of("Europe/Paris")));
        assertThat(first.deadlines().offer().otherReading()).isEqualTo("2019-06-24T16:00:00Z");
    }

    @Test
    void readsTheSocialServiceOfScotlandExcel() {
        Notice notice = read("cn-social_24.xml");

        assertThat(notice.identity().subtype()).isEqualTo("20");
        assertThat(notice.content().buyer().name()).isEqualTo("Scotland Excel");
        assertThat(notice.content().procedure()).isEqualTo(ProcedureKind.OTHER);
        assertThat(notice.content().platformUrl())
                .isEqualTo("https://www.publiccontractsscotland.gov.uk/search/Search_AuthProfile.aspx?ID=AA10383");
        LotContent lot = onlyLot(notice.content());
        assertThat(lot.cpv()).isEqualTo("85311300");
        assertThat(instant(lot.deadlines().offer())).isEqualTo("2020-01-06T11:00:00Z");
    }

    @Test
    void readsTheDesignContestOfTheDollerValley() {
        Notice notice = read("cn-desg_24.xml");

        assertThat(notice.identity().subtype()).isEqualTo("23");
        assertThat(notice.content().buyer().name())
                .isEqualTo("Communauté de Communes de la Vallée de la Doller et du Soultzbach");
        assertThat(notice.content().procedure()).isEqualTo(ProcedureKind.RESTRICTED);
        assertThat(notice.content().platformUrl()).isEqualTo("https://marchespublics-amhr.omnikles.com/");
        LotContent lot = onlyLot(notice.content());
        assertThat(lot.cpv()).isEqualTo("71000000");
        assertThat(lot.places()).containsExactly("FRF12");
        assertThat(instant(lot.deadlines().application()))
                .as("12:00 at +01:00 in June")
                .isEqualTo("2020-06-05T10:00:00Z");
        assertThat(lot.deadlines().offer()).isNull();
    }

    @Test
    void knowsWhichNoticeACorrigendumChanges() {
        NoticeIdentity identity = read("change-cn_24_open_dates.xml").identity();

        assertThat(identity.corrects())
                .isEqualTo(new NoticeIdentity.Reference("c4c415ee-ac08-4465-8fa6-57568cf69462", "01"));
        assertThat(identity.procedureId())
                .isEqualTo(read("cn_24_open.xml").identity().procedureId());
    }

    /** BT-23 and BT-531: supplies alone cannot be subcontracted, supplies with services can (L2193-1). */
    @Test
    void readsSuppliesWithServices() {
        assertThat(nature("cn_24_maximal.xml", "services")).isEqualTo(ContractNature.SERVICES);
        assertThat(nature("cn_24_maximal.xml", "supplies")).isEqualTo(ContractNature.SUPPLIES_WITH_SERVICES);
        assertThat(nature("cn_24_minimal.xml", "supplies")).isEqualTo(ContractNature.SUPPLIES);
    }

    private ContractNature nature(String file, String main) {
        byte[] notice =
                NoticeSamples.changed(file, "\"contract-nature\">services<", "\"contract-nature\">" + main + "<");
        return Objects.requireNonNull(reader.read(notice).notice()).content().nature();
    }

    private Notice read(String file) {
        NoticeReader.NoticeReadingResult reading = reader.read(NoticeSamples.bytes(file));
        assertThat(reading.flaws()).isEmpty();
        return Objects.requireNonNull(reading.notice());
    }

    private static LotContent onlyLot(ConsultationContent content) {
        assertThat(content.lots()).hasSize(1);
        return content.lots().get(0);
    }

    private static Instant instant(Deadline deadline) {
        return deadline.instant();
    }
}
