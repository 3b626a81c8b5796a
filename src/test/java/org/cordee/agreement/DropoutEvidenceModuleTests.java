package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.agreement.AgreementEvent.DropoutDocumentAdded;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.PageClient;
import org.cordee.consortium.SampleFirm;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The document that shows why a member failed is stored with its replacement, and only the lead reads it. */
@RecordApplicationEvents
class DropoutEvidenceModuleTests extends FailingMemberScene {

    private static final byte[] JUDGMENT = "%PDF-1.4\njugement\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    AddingDropoutEvidence adding;

    @Autowired
    DropoutReading reading;

    @Autowired
    ConsortiumLookup lookup;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ApplicationEvents events;

    private static SentFile file(byte[] bytes, String name) {
        return new SentFile(new ByteArrayInputStream(bytes), name, null);
    }

    private void add(byte[] bytes, String name) {
        adding.add(lead.actor(), grouping.id(), failing.organisationId(), file(bytes, name));
    }

    private List<DropoutDocument> documents() {
        return reading.line(lead.actor(), grouping.id(), failing.organisationId())
                .documents();
    }

    private String page() {
        return "/consortia/" + grouping.id() + "/dropouts";
    }

    @Test
    void storesADocumentOnceWhenItIsSentTwice() {
        for (int time = 0; time < 2; time++) {
            replacing.replace(
                    lead.actor(), grouping.id(), failing.organisationId(), WHY, file(JUDGMENT, "../jugement.pdf"));
            add(JUDGMENT, "copie.pdf");
        }

        DropoutDocument kept = documents().get(0);
        assertThat(documents()).hasSize(1);
        assertThat(kept.name()).isEqualTo("jugement.pdf");
        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.sha256()).hasSize(64);
        assertThat(reading.document(lead.actor(), grouping.id(), failing.organisationId(), kept.documentId())
                        .bytes())
                .isEqualTo(JUDGMENT);
    }

    /** The event names the document by its id only, and is published once. */
    @Test
    void publishesOneEventForEachDocument() {
        replacing.replace(lead.actor(), grouping.id(), failing.organisationId(), WHY);
        assertThat(events.stream(DropoutDocumentAdded.class)).isEmpty();

        add(JUDGMENT, "jugement.pdf");
        add(JUDGMENT, "copie.pdf");

        assertThat(events.stream(DropoutDocumentAdded.class))
                .singleElement()
                .satisfies(told -> assertThat(told.documentId())
                        .isEqualTo(documents().get(0).documentId()))
                .satisfies(told -> assertThat(told.organisationId()).isEqualTo(failing.organisationId()))
                .satisfies(told -> assertThat(told.stamp().organisationId()).isEqualTo(lead.organisationId()))
                .satisfies(told -> assertThat(told.stamp().personId()).isNotNull());
    }

    @Test
    void addsALaterDocumentWithoutReplacingEarlierOnes() {
        replacing.replace(lead.actor(), grouping.id(), failing.organisationId(), WHY);
        add(JUDGMENT, "jugement.pdf");
        add("%PDF-1.4\nlettre\n".getBytes(StandardCharsets.US_ASCII), "jugement.pdf");

        assertThat(documents()).hasSize(2);
    }

    /** The content of the file decides, not its name; after a refused file the member stays. */
    @Test
    void keepsTheMemberWhenTheFileIsRefused() {
        byte[] text = "rien".getBytes(StandardCharsets.UTF_8);
        int before = storedDocuments();

        refused(
                "agreement.dropout.type-refused",
                () -> replacing.replace(
                        lead.actor(), grouping.id(), failing.organisationId(), WHY, file(text, "jugement.txt")));
        refused(
                "document.empty",
                () -> replacing.replace(
                        lead.actor(), grouping.id(), failing.organisationId(), WHY, file(new byte[0], "vide.pdf")));

        assertThat(lookup.consortium(grouping.id()).state()).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(storedDocuments()).isEqualTo(before);
    }

    private int storedDocuments() {
        return Objects.requireNonNull(database.queryForObject(
                "SELECT count(*) FROM document WHERE consortium_id = ?", Integer.class, grouping.id()));
    }

    @Test
    void letsOnlyTheLeadAddAndOpenDocuments() {
        hidden(() -> add(JUDGMENT, "jugement.pdf"));
        replacing.replace(lead.actor(), grouping.id(), failing.organisationId(), WHY, file(JUDGMENT, "jugement.pdf"));
        UUID document = documents().get(0).documentId();

        for (SampleFirm other : List.of(failing, staying)) {
            hidden(() ->
                    adding.add(other.actor(), grouping.id(), failing.organisationId(), file(JUDGMENT, "jugement.pdf")));
            hidden(() -> reading.document(other.actor(), grouping.id(), failing.organisationId(), document));
        }
        hidden(() -> reading.document(lead.actor(), grouping.id(), staying.organisationId(), document));
        hidden(() -> reading.document(lead.actor(), grouping.id(), failing.organisationId(), Ids.next()));
        hidden(() -> reading.line(lead.actor(), grouping.id(), staying.organisationId()));
    }

    @Test
    void refusesMoreThanTwentyDocuments() {
        replacing.replace(lead.actor(), grouping.id(), failing.organisationId(), WHY);
        for (int number = 1; number <= AddingDropoutEvidence.MOST; number++) {
            add(("%PDF-1.4\n" + number).getBytes(StandardCharsets.US_ASCII), "relance.pdf");
        }

        refused("agreement.dropout.too-many-files", () -> add(JUDGMENT, "jugement.pdf"));
        assertThat(documents()).hasSize(AddingDropoutEvidence.MOST);
    }

    @Test
    void letsTheLeadUploadAndDownloadADocumentOnItsPages() throws Exception {
        PageClient desk = new PageClient(web).as(lead);
        MockHttpServletResponse done = desk.answer(MockMvcRequestBuilders.multipart(page())
                .file(new MockMultipartFile("file", "jugement.pdf", "application/pdf", JUDGMENT))
                .param("organisationId", failing.organisationId().toString())
                .param("cause", "INSOLVENCY")
                .param("reason", "Liquidation")
                .param("evidence", "Jugement"));
        String another = page() + "/" + failing.organisationId() + "/documents";
        DropoutDocument kept = documents().get(0);

        assertThat(done.getRedirectedUrl()).isEqualTo("/consortia/" + grouping.id());
        assertThat(desk.page(page())).contains("jugement.pdf", kept.sha256(), another);
        assertThat(desk.page(another)).contains("Vous seul pourrez ouvrir ce document");
        assertThat(PageClient.body(desk.post(another))).contains("id=\"file-error\"");
        MockHttpServletResponse file =
                desk.answer(MockMvcRequestBuilders.get(another + "/" + kept.documentId() + "/file"));
        assertThat(file.getContentAsByteArray()).isEqualTo(JUDGMENT);
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("jugement.pdf");
    }

    @Test
    void acceptsADocumentOverTheApi() {
        replacing.replace(lead.actor(), grouping.id(), failing.organisationId(), WHY);
        String address = "/api/v1" + page() + "/" + failing.organisationId() + "/documents";

        MockHttpServletResponse added = new PageClient(web)
                .as(lead)
                .answer(MockMvcRequestBuilders.post(address + "?name=jugement.pdf")
                        .contentType(MediaType.APPLICATION_PDF)
                        .content(JUDGMENT));

        assertThat(added.getStatus()).isEqualTo(201);
        assertThat(PageClient.body(added)).contains(documents().get(0).sha256());
    }
}
