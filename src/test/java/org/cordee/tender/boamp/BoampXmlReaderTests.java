package org.cordee.tender.boamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.tender.AwardCriterion;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.ContractNature;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeIdentity;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.Reservation;
import org.junit.jupiter.api.Test;

/** Real notices of the BOAMP, field by field, as a person reads them in the file. */
class BoampXmlReaderTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void readsTheBridgeOfThePortOfMarseille() {
        Notice notice = BoampNotices.xml(BoampNotices.file("pub-2.xml"));

        assertThat(notice.identity())
                .isEqualTo(new NoticeIdentity(
                        "16-181902",
                        "01",
                        "BOAMP-16-181902",
                        "FRA",
                        null,
                        Instant.parse("2016-12-31T23:00:00Z"),
                        null,
                        null));
        assertThat(notice.amendment()).isNull();
        assertThat(notice.descriptors()).containsExactly("Etude", "Maîtrise d'oeuvre");
        assertThat(notice.content().reference()).isEqualTo("201611004");
        assertThat(notice.content().title()).startsWith("Mission de maîtrise d'oeuvre pour la conception");
        assertThat(notice.content().buyer())
                .isEqualTo(new Buyer("Grand Port Maritime de Marseille", null, "MARSEILLE Cedex 02", "FR", null));
        assertThat(notice.content().procedure()).isEqualTo(ProcedureKind.OPEN);
        assertThat(notice.content().nature()).isEqualTo(ContractNature.SERVICES);
        assertThat(notice.content().platformUrl()).isEqualTo("http://www.marches-publics.gouv.fr");
        LotContent lot = onlyLot(notice);
        assertThat(lot.key()).isEqualTo("LOT-0000");
        assertThat(lot.title()).isEqualTo(notice.content().title());
        assertThat(lot.cpv()).isEqualTo("71240000");
        assertThat(lot.additionalCpvs()).containsExactly("79311000", "71335000");
        assertThat(lot.places())
                .as("FR824 is of an older classification, so the département of the publication stands")
                .containsExactly("13");
        assertThat(lot.estimatedValue()).isEqualTo(Amount.of("50000"));
        assertThat(lot.period().months()).isEqualTo(24);
        assertThat(lot.deadlines().offer())
                .isEqualTo(new Deadline(Instant.parse("2017-01-30T15:00:00Z"), ZoneOffset.ofHours(1), PARIS));
        assertThat(lot.deadlines().application()).isNull();
        assertThat(lot.reservation()).isEqualTo(Reservation.NONE);
        assertThat(notice.criteria().get("LOT-0000"))
                .containsExactly(new AwardCriterion(
                        "Valeur technique appréciée suivant le mémoire technique", new java.math.BigDecimal("50")));
    }

    @Test
    void readsTheTwoLotsOfTheCityOfParis() {
        Notice notice = BoampNotices.xml(BoampNotices.file("pub.xml"));

        assertThat(notice.content().buyer().kind()).isEqualTo(BuyerKind.LOCAL);
        assertThat(notice.content().platformUrl()).isEqualTo("https://marches.maximilien.fr");
        assertThat(notice.content().lots()).extracting(LotContent::key).containsExactly("LOT-0001", "LOT-0002");
        LotContent second = notice.content().lots().get(1);
        assertThat(second.title()).isEqualTo("Prestations de remorquage pour les poids lourds de la ville de Paris");
        assertThat(second.places()).containsExactly("FR10");
        assertThat(second.period().months()).isEqualTo(12);
        assertThat(second.estimatedValue()).as("a range in words is no amount").isNull();
        assertThat(second.strategicKinds()).containsExactly("env-imp");
    }

    @Test
    void readsTheDeadlineOfADesignContestAsTheOneForApplications() {
        LotContent lot = onlyLot(BoampNotices.xml(BoampNotices.file("pub-3.xml")));

        assertThat(lot.deadlines().offer()).isNull();
        assertThat(lot.deadlines().application())
                .isEqualTo(new Deadline(Instant.parse("2017-02-10T14:00:00Z"), ZoneOffset.ofHours(1), PARIS));
        assertThat(lot.places()).containsExactly("77");
    }

    @Test
    void readsAConcessionWithoutAProcedure() {
        Notice notice = BoampNotices.xml(BoampNotices.file("pub-4.xml"));

        assertThat(notice.content().procedure()).isNull();
        assertThat(notice.content().buyer().kind()).isEqualTo(BuyerKind.LOCAL);
        assertThat(notice.content().platformUrl()).isEqualTo("https://www.e-marchespublics.com");
        assertThat(onlyLot(notice).period().months()).isEqualTo(120);
    }

    /** Made up: the real files reserve nothing. */
    @Test
    void readsAReservedContractWithoutCpvInAnAdaptedProcedure() {
        Notice notice = BoampNotices.xml(changed(
                "pub-2.xml",
                "<OUVERT/>",
                "<PROCEDURE_ADAPTE/>",
                "<MARCHE_RESERVE_NON/>",
                "<MARCHE_RESERVE_OUI><ATELIERS_PROTEGES/></MARCHE_RESERVE_OUI>",
                "<PRINCIPAL>71240000</PRINCIPAL>",
                "",
                "<PRINCIPAL>79311000</PRINCIPAL>",
                "",
                "<PRINCIPAL>71335000</PRINCIPAL>",
                ""));

        assertThat(notice.content().procedure()).isEqualTo(ProcedureKind.MAPA);
        assertThat(onlyLot(notice).cpv()).as("asked of the lead").isNull();
        assertThat(onlyLot(notice).publishedReservation()).containsExactly("res-ws");
        assertThat(onlyLot(notice).reservation()).isEqualTo(Reservation.L2113_12_13);
    }

    @Test
    void leavesOutWhatItCannotReadAndSaysSo() {
        Notice notice = BoampNotices.xml(changed(
                "pub-2.xml",
                "DEVISE=\"EUR\"",
                "DEVISE=\"XPF\"",
                "2017-01-30T16:00:00+01:00",
                "30 janvier",
                "79311000",
                "9"));

        assertThat(onlyLot(notice).estimatedValue()).isNull();
        assertThat(onlyLot(notice).deadlines().binding()).isNull();
        assertThat(notice.remarks())
                .extracting(Flaw::code, flaw -> flaw.arguments().get(0))
                .containsExactly(
                        tuple("cpv.unknown", "9"),
                        tuple("currency.not-euro", "XPF"),
                        tuple("date.unreadable", "30 janvier"));
    }

    /** 16:00+02:00 in January: the earlier of the two readings counts until the lead confirms one. */
    @Test
    void pointsOutAnOffsetThatIsNotTheOneOfParis() {
        Notice notice =
                BoampNotices.xml(changed("pub-2.xml", "2017-01-30T16:00:00+01:00", "2017-01-30T16:00:00+02:00"));

        Deadline deadline = Objects.requireNonNull(onlyLot(notice).deadlines().offer());
        assertThat(deadline.hasTwoReadings()).isTrue();
        assertThat(deadline.instant()).isEqualTo("2017-01-30T14:00:00Z");
        assertThat(deadline.otherReading()).isEqualTo("2017-01-30T15:00:00Z");
    }

    @Test
    void cancelsTheNoticeThatACancellationNames() {
        Notice notice = BoampNotices.xml(BoampNotices.bytes("""
                <ANNONCE><GESTION><REFERENCE><IDWEB>17-1235</IDWEB><TYPE_AVIS><NATURE><AUTRE>Annulation</AUTRE></NATURE>
                </TYPE_AVIS></REFERENCE><INDEXATION><DATE_PUBLICATION>2017-01-20</DATE_PUBLICATION></INDEXATION></GESTION>
                <DONNEES><IDENTITE><DENOMINATION>Ville de Paris</DENOMINATION></IDENTITE><ANNULATION>
                <ANNONCE_ANTERIEUR><REFERENCE><IDWEB>16-186394</IDWEB></REFERENCE></ANNONCE_ANTERIEUR>
                </ANNULATION></DONNEES></ANNONCE>"""));

        assertThat(notice.identity().cancels()).isTrue();
        assertThat(notice.identity().corrects()).isEqualTo(new NoticeIdentity.Reference("16-186394", "01"));
    }

    /** Made up after the schema: no corrigendum was at hand. */
    @Test
    void readsWhatACorrigendumChanges() {
        Notice notice = BoampNotices.xml(BoampNotices.bytes("""
                <ANNONCE><GESTION><REFERENCE><IDWEB>17-1234</IDWEB><TYPE_AVIS><NATURE><RECTIFICATIF/></NATURE></TYPE_AVIS>
                </REFERENCE><INDEXATION><DATE_PUBLICATION>2017-01-20</DATE_PUBLICATION>
                <DATE_LIMITE_REPONSE>2017-02-14T12:00:00+01:00</DATE_LIMITE_REPONSE></INDEXATION></GESTION>
                <DONNEES><IDENTITE><DENOMINATION>Ville de Paris</DENOMINATION></IDENTITE><RECTIF>
                <ANNONCE_ANTERIEUR><REFERENCE><IDWEB>16-186394</IDWEB></REFERENCE></ANNONCE_ANTERIEUR>
                <MODIFICATION><RUB_INIT>IV.2.2</RUB_INIT><DATE><INIT>7 février</INIT><LIRE>14 février</LIRE></DATE>
                </MODIFICATION></RECTIF></DONNEES></ANNONCE>"""));

        assertThat(notice.identity().corrects()).isEqualTo(new NoticeIdentity.Reference("16-186394", "01"));
        assertThat(notice.identity().procedureId()).isEqualTo("BOAMP-16-186394");
        assertThat(notice.amendment()).isNotNull();
        assertThat(notice.amendment().told()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(ConsultationField.OTHER);
            assertThat(change.before()).isEqualTo("IV.2.2 : 7 février");
            assertThat(change.after()).isEqualTo("14 février");
        });
    }

    @Test
    void refusesAnAwardNoticeAndSaysWhatItIs() {
        assertThat(flaws(changed("pub.xml", "<APPEL_OFFRE>", "<ATTRIBUTION>", "</APPEL_OFFRE>", "</ATTRIBUTION>")))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.code()).isEqualTo("boamp.not-a-call");
                    assertThat(flaw.arguments()).containsExactly("ATTRIBUTION");
                });
    }

    @Test
    void refusesEntitiesAndBrokenXmlWithTheirLine() {
        assertThat(flaws(BoampNotices.bytes(
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><ANNONCE>&b;</ANNONCE>")))
                .extracting(Flaw::code)
                .containsExactly("document.doctype");
        assertThat(flaws(BoampNotices.bytes("<ANNONCE>\n<GESTION></ANNONCE>")))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.code()).isEqualTo("document.not-xml");
                    assertThat(flaw.line()).isEqualTo(2);
                });
        assertThat(flaws(BoampNotices.bytes("<ANNONCE>" + "<A>".repeat(70) + "</A>".repeat(70) + "</ANNONCE>")))
                .extracting(Flaw::code)
                .containsExactly("document.too-complex");
    }

    private static List<Flaw> flaws(byte[] document) {
        return BoampNotices.XML.read(document).flaws();
    }

    private static LotContent onlyLot(Notice notice) {
        assertThat(notice.content().lots()).hasSize(1);
        return notice.content().lots().get(0);
    }

    private static byte[] changed(String file, String... pairs) {
        String text = new String(BoampNotices.file(file), StandardCharsets.UTF_8);
        for (int index = 0; index < pairs.length; index += 2) {
            assertThat(text).contains(pairs[index]);
            text = text.replace(pairs[index], pairs[index + 1]);
        }
        return BoampNotices.bytes(text);
    }
}
