package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** An organisation records or completes its own consultation; no other organisation can. */
class RecordingConsultationsModuleTests extends NoticeFixture {

    @Test
    void recordsATypedConsultationAndRefusesAnIncompleteOneWithAllErrors() {
        LotContent lot = LotContent.of("1", "Entretien", "77310000");
        UUID id = recording.record(lead, typedIn("Espaces verts", List.of(lot)));

        assertThat(reading.find(lead, id).content().lots()).containsExactly(lot);
        assertThatThrownBy(() -> recording.record(lead, typedIn(" ", List.of(LotContent.of("1", "", "99")))))
                .isInstanceOfSatisfying(
                        ContentRefused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::field)
                                .containsExactly("title", "lots[0].title", "lots[0].cpv"));
    }

    @Test
    void refusesToOverwriteAnUnseenChange() {
        UUID id = desk.importNotice(lead, "cn_23.xml");
        ConsultationDetail seen = reading.find(lead, id);
        recording.fillIn(lead, id, seen.version(), seen.content());

        assertThatThrownBy(() -> recording.fillIn(lead, id, seen.version(), seen.content()))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void hidesAConsultationFromOtherOrganisations() {
        UUID id = desk.importNotice(lead, "cn_23.xml");
        Actor stranger = NoticeImports.member();

        assertThatThrownBy(() -> reading.find(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(desk.listed(stranger)).noneMatch(row -> row.id().equals(id));
        assertThatThrownBy(() -> recording.fillIn(
                        stranger, id, 0, NoticeImports.parsed("cn_23.xml").content()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.upload(stranger, NoticeSamples.bytes("cn_23.xml"))).isInstanceOf(NoticeOutcome.Imported.class);
    }

    @Test
    void theHolderOfAOneTimeLinkNeitherReadsNorImportsConsultations() {
        Actor guest = Actor.ofLink(Objects.requireNonNull(lead.organisationId()));
        UUID id = desk.importNotice(lead, "cn_23.xml");

        assertThatThrownBy(() -> reading.find(guest, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.upload(guest, NoticeSamples.bytes("cn_23.xml")))
                .isInstanceOf(NotFound.class);
    }

    private static ConsultationContent typedIn(String title, List<LotContent> lots) {
        return new ConsultationContent(null, title, Buyer.named("Ville de Rouen"), null, null, null, lots);
    }
}
