package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.TestVisitor;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.frame.SampleFrames;
import org.cordee.document.text.SamplePapers;
import org.cordee.dossier.SampleArchives;
import org.cordee.form.blank.SampleDocx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile and oversized files of a buyer, sent over HTTP: each is bounded and answered with what to do about it. */
class BadBuyerFilesProcessTests extends EvidenceScene {

    private static final int MOST_FILES = 5_000;
    private static final int MOST_PAGES = 500;

    @Autowired
    WebApplicationContext web;

    private MockMvc browser;
    private TestVisitor lead;
    private String consortium;

    @BeforeEach
    void openBrowser() {
        browser = TestVisitor.browser(web);
        lead = TestVisitor.memberOf(web, scene.lead().organisationId());
        consortium = "/api/v1/consortia/" + scene.id();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> sent) throws Exception {
        MockHttpServletResponse answer = browser.perform(sent.with(lead.byApi()).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private void refused(MockHttpServletResponse answer, String word) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(word);
    }

    private MockHttpServletResponse load(byte[] zip) throws Exception {
        return send(multipart(consortium + "/dossier/versions")
                .file(new MockMultipartFile("archive", "dce.zip", "application/zip", zip)));
    }

    @Test
    void aPriceFileWithAMacroIsRefusedAndTheRemedyNamed() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>(SampleFrames.parts(SampleFrames.dpgf()));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        List<ArchiveEntry> entries = new ArrayList<>();
        parts.forEach((name, bytes) -> entries.add(new ArchiveEntry(name, bytes)));

        for (String name : List.of("DPGF.xlsm", "DPGF.xlsx")) {
            refused(
                    send(put(consortium + "/price-frames/" + scene.lotId() + "/file?expectedVersion=0&name=" + name)
                            .contentType("application/octet-stream")
                            .content(Archive.of(entries))),
                    "This workbook has macros");
        }
        assertThat(json(send(get(consortium + "/price-frames/" + scene.lotId())))
                        .path("file")
                        .isNull())
                .isTrue();
    }

    @Test
    void anArchiveOfTenThousandFilesIsRefusedWithTheNumberThatIsAllowed() throws Exception {
        SampleArchives many = SampleArchives.archive();
        for (int number = 1; number <= 10_000; number++) {
            many.with("plans/" + number + ".txt", "plan");
        }

        refused(load(many.bytes()), "more than 5,000 files");

        assertThat(json(send(get(consortium + "/dossier"))).path("versions")).isEmpty();
    }

    @Test
    void aPaperOfTwoThousandPagesIsReadUpToTheLimitAndSaysSo() throws Exception {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= 2_000; page++) {
            pages.add("Page " + page);
        }
        assertThat(load(SampleArchives.archive()
                                .with("RC.pdf", SamplePapers.pdf(pages))
                                .bytes())
                        .getStatus())
                .isEqualTo(201);

        await().atMost(Duration.ofSeconds(90))
                .until(() -> json(send(get(consortium + "/dossier")))
                                .path("shown")
                                .path("textsAwaited")
                                .asLong()
                        == 0);

        JsonNode file = json(send(get(consortium + "/dossier/buyer-files")))
                .path("content")
                .path(0);
        assertThat(file.path("text").asString()).isEqualTo("PARTLY");
        assertThat(file.path("pages").asInt()).isEqualTo(2_000);
        String address = consortium + "/dossier/buyer-files/" + file.path("id").asString();
        assertThat(send(get(address + "?from=" + (MOST_PAGES - 1))).getContentAsString(StandardCharsets.UTF_8))
                .contains("Page " + MOST_PAGES)
                .doesNotContain("Page " + (MOST_PAGES + 1));
    }

    @Test
    void aFormThatFetchesItsTemplateFromElsewhereIsRefusedAndNothingIsKept() throws Exception {
        List<ArchiveEntry> entries = new ArrayList<>();
        SampleFrames.parts(SampleDocx.ofABuyer()).forEach((name, bytes) -> entries.add(new ArchiveEntry(name, bytes)));
        entries.add(ArchiveEntry.text(
                "word/_rels/settings.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                        + " Target=\"http://evil.example/\" TargetMode=\"External\"/></Relationships>"));

        refused(
                send(post(consortium + "/buyer-forms?name=cadre.docx")
                        .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                        .content(Archive.of(entries))),
                "fetches a template");

        assertThat(json(send(get(consortium + "/forms"))).path("buyerForms")).isEmpty();
    }

    @Test
    void aDocumentWithLinksAmongTheBuyersFilesIsReadAndNothingIsFetched() throws Exception {
        byte[] linked = SamplePapers.docx("Article 1 Objet", "http://127.0.0.1:1/evil");
        assertThat(load(SampleArchives.archive().with("CCTP.docx", linked).bytes())
                        .getStatus())
                .isEqualTo(201);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(send(get(consortium + "/dossier")))
                                .path("shown")
                                .path("textsAwaited")
                                .asLong()
                        == 0);

        JsonNode file = json(send(get(consortium + "/dossier/buyer-files")))
                .path("content")
                .path(0);
        assertThat(file.path("text").asString()).isEqualTo("READ");
    }
}
