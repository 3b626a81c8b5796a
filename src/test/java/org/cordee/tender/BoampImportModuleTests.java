package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices of the BOAMP become consultations, and their corrections change them. */
class BoampImportModuleTests extends NoticeFixture {

    @Autowired
    ReceivedFiles files;

    @ParameterizedTest
    @ValueSource(strings = {"pub.xml", "pub-2.xml", "pub-3.xml", "pub-4.xml"})
    void importsEveryRealNotice(String file) {
        UUID id = imported(bytes(file));

        assertThat(files.of(id)).singleElement().satisfies(stored -> {
            assertThat(stored.format()).isEqualTo(NoticeFormat.BOAMP_XML);
            assertThat(files.document(stored.noticeRowId())).isEqualTo(bytes(file));
        });
        assertThat(desk.upload(lead, bytes(file))).isEqualTo(new NoticeOutcome.AlreadyKnown(id));
    }

    /** The page names the date in its head: the notice of a design contest publishes none for bids. */
    @Test
    void knowsADeadlineForApplications() {
        UUID contest = imported(bytes("pub-3.xml"));
        UUID open = imported(bytes("pub.xml"));

        assertThat(reading.find(lead, contest).firstDeadlineIsForApplications()).isTrue();
        assertThat(reading.find(lead, open).firstDeadlineIsForApplications()).isFalse();
    }

    @Test
    void asksForTheCpvCodeOfAnAdaptedProcedure() {
        String text = new String(bytes("pub-2.xml"), StandardCharsets.UTF_8)
                .replaceAll("<PRINCIPAL>[0-9]+</PRINCIPAL>", "")
                .replace("<OUVERT/>", "<PROCEDURE_ADAPTE/>");

        UUID id = imported(text.getBytes(StandardCharsets.UTF_8));

        ConsultationDetail stored = reading.find(lead, id);
        assertThat(stored.content().procedure()).isEqualTo(ProcedureKind.MAPA);
        assertThat(stored.lacking()).contains("lots[0].cpv");
    }

    @Test
    void movesTheDeadlineByACorrection() {
        UUID id = imported(bytes("pub.xml"));

        NoticeOutcome outcome = desk.upload(lead, correction());

        assertThat(outcome).isInstanceOfSatisfying(NoticeOutcome.Corrected.class, corrected -> {
            assertThat(corrected.consultationId()).isEqualTo(id);
            assertThat(corrected.changes())
                    .extracting(NoticeChange::field)
                    .containsExactly(
                            ConsultationField.OFFER_DEADLINE,
                            ConsultationField.OFFER_DEADLINE,
                            ConsultationField.OTHER);
        });
        assertThat(reading.find(lead, id).lots())
                .allSatisfy(lot -> assertThat(
                                Objects.requireNonNull(lot.content().deadlines().offer())
                                        .instant())
                        .isEqualTo("2017-02-14T11:00:00Z"));
    }

    @Test
    void asksForTheOriginalBeforeACorrection() {
        assertThat(desk.upload(lead, correction()))
                .isInstanceOfSatisfying(
                        NoticeOutcome.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::code)
                                .containsExactly("notice.original-first"));
    }

    private UUID imported(byte[] document) {
        return ((NoticeOutcome.Imported) desk.upload(lead, document)).consultationId();
    }

    private static byte[] correction() {
        return """
                <ANNONCE><GESTION><REFERENCE><IDWEB>17-1234</IDWEB><TYPE_AVIS><NATURE><RECTIFICATIF/></NATURE></TYPE_AVIS>
                </REFERENCE><INDEXATION><DATE_PUBLICATION>2017-01-20</DATE_PUBLICATION>
                <DATE_LIMITE_REPONSE>2017-02-14T12:00:00+01:00</DATE_LIMITE_REPONSE></INDEXATION></GESTION>
                <DONNEES><IDENTITE><DENOMINATION>Ville de Paris</DENOMINATION></IDENTITE><RECTIF>
                <ANNONCE_ANTERIEUR><REFERENCE><IDWEB>16-186394</IDWEB></REFERENCE></ANNONCE_ANTERIEUR>
                <MODIFICATION><RUB_INIT>IV.2.2</RUB_INIT><DATE><INIT>7 février</INIT><LIRE>14 février</LIRE></DATE>
                </MODIFICATION></RECTIF></DONNEES></ANNONCE>""".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = BoampImportModuleTests.class.getResourceAsStream("/boamp/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
