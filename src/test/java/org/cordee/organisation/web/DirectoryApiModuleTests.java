package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.cordee.ApiTest;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.account.Accounts;
import org.cordee.organisation.SampleNumbers;
import org.cordee.platform.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

/** Organisations and imports of the directory through the API. */
@CordeeTest
class DirectoryApiModuleTests extends ApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void enterAsACoordinator() {
        caller = TestVisitor.coordinator(application);
    }

    @Test
    void registersFindsAndChangesAnOrganisation() throws Exception {
        String siret = SampleNumbers.siret().value();
        String name = "Structure " + SampleNumbers.unique();
        String body = "{\"siren\":\"" + siret.substring(0, 9) + "\",\"legalName\":\"" + name
                + "\",\"legalForm\":\"SCOP\","
                + "\"simulated\":true,\"activities\":[\"77310000\"],\"figures\":{\"headcount\":8,\"turnover\":500000},"
                + "\"establishments\":[{\"siret\":\"" + siret + "\",\"city\":\"Rouen\",\"postalCode\":\"76000\"}]}";

        MockHttpServletResponse created = send(json(post("/api/v1/organisations"), body));

        assertThat(created.getStatus()).as(created.getContentAsString()).isEqualTo(201);
        List<String> kinds = read(created, "$.kinds");
        assertThat(kinds).containsExactlyInAnyOrder("TPE", "SCOP");
        List<String> found = read(send(get("/api/v1/organisations").param("name", name)), "$.content[*].legalName");
        assertThat(found).containsExactly(name);
        MockHttpServletResponse twice = send(json(post("/api/v1/organisations"), body));
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat((String) read(twice, "$.errors[0].field")).isEqualTo("siren");
        MockHttpServletResponse wrong =
                send(json(post("/api/v1/organisations"), body.replace("\"siret\":\"" + siret, "\"siret\":\"1")));
        assertThat((String) read(wrong, "$.errors[0].field")).isEqualTo("siret");
    }

    @Test
    void importsADirectoryFileAndKeepsItsReport() throws Exception {
        String csv = "siret;nom;ville\n" + SampleNumbers.siret().value() + ";A;Rouen\n1;B;Rouen\n";

        MockHttpServletResponse taken = send(post("/api/v1/directory/imports")
                .param("allOrNothing", "true")
                .contentType("text/csv")
                .content(csv.getBytes(StandardCharsets.UTF_8)));

        assertThat(taken.getStatus()).as(taken.getContentAsString()).isEqualTo(201);
        assertThat((Boolean) read(taken, "$.stored")).isFalse();
        assertThat((Integer) read(taken, "$.leftOut")).isEqualTo(1);
        assertThat((String) read(taken, "$.lines[0].remarks[0].message")).contains("quatorze");
        assertThat(send(get(taken.getHeader("Location"))).getContentAsString()).isEqualTo(taken.getContentAsString());
        MockHttpServletResponse second = send(get(taken.getHeader("Location") + "?size=1&page=1"));
        assertThat((String) read(second, "$.lines[0].status")).isEqualTo("LEFT_OUT");
        assertThat((Integer) read(second, "$.page.totalElements")).isEqualTo(2);
        MockHttpServletResponse refused = send(get(taken.getHeader("Location") + "?status=REFUSED"));
        assertThat((Integer) read(refused, "$.page.totalElements")).isEqualTo(1);
    }

    /** With an idempotency key the import begins after the answer was stored. */
    @Test
    void answersACallWithAKeyAtOnceAndTheSameCallAlike() throws Exception {
        String csv = "siret;nom;ville\n" + SampleNumbers.siret().value() + ";A;Rouen\n";
        String key = "import-" + SampleNumbers.unique();

        ApiClient client = ApiClient.basic(port, accounts.coordinator().email(), Accounts.PASSWORD);

        HttpResponse<String> first = importWithKey(client, csv, key);
        HttpResponse<String> again = importWithKey(client, csv, key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.body()).contains("\"state\":\"WAITING\"");
        assertThat(again.body()).isEqualTo(first.body());
        String report = first.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(send(get(report)), "$.state").equals("DONE"));
    }

    private static HttpResponse<String> importWithKey(ApiClient client, String csv, String key) {
        return client.post("/api/v1/directory/imports", csv, "Content-Type", "text/csv", "Idempotency-Key", key);
    }

    @Test
    void cancelsAnImportAndDecidesOnDifferences() throws Exception {
        String siret = SampleNumbers.siret().value();
        String path = "/api/v1/directory/imports";
        send(post(path)
                .contentType("text/csv")
                .content(("siret;nom;ville\n" + siret + ";Nom connu;Rouen\n").getBytes(StandardCharsets.UTF_8)));

        MockHttpServletResponse shown = send(post(path)
                .param("known", "SHOW")
                .contentType("text/csv")
                .content(("siret;nom;ville\n" + siret + ";Autre nom;Rouen\n").getBytes(StandardCharsets.UTF_8)));
        String place = shown.getHeader("Location");
        MockHttpServletResponse decided = send(
                json(post(place + "/differences"), "{\"decisions\":[{\"line\":2,\"field\":\"NAME\",\"take\":true}]}"));

        assertThat((Integer) read(decided, "$.taken")).isEqualTo(1);
        List<String> taken = read(send(get(place + "/differences?state=TAKEN")), "$.content[*].field");
        assertThat(taken).containsExactly("NAME");
        assertThat((String) read(send(post(place + "/cancellation")), "$.state"))
                .isEqualTo("DONE");
        assertThat(send(get(place + "/refused")).getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\ufeffsiret;nom;ville");
    }

    @Test
    void refusesTermsThatCannotBeRead() throws Exception {
        for (String[] wrong : new String[][] {
            {"sourceKind", "OWN"}, {"known", "x"}, {"asOf", "hier"}, {"departments", "999"}, {"naf", "x"}
        }) {
            MockHttpServletResponse answer = send(post("/api/v1/directory/imports")
                    .param(wrong[0], wrong[1])
                    .contentType("text/csv")
                    .content("siret;nom;ville\n1;a;b\n".getBytes(StandardCharsets.UTF_8)));

            assertThat(answer.getStatus()).as(wrong[0]).isEqualTo(422);
            assertThat((String) read(answer, "$.errors[0].field")).isEqualTo(wrong[0]);
        }
    }

    @Test
    void refusesAnOrganisationKnownByItsForeignNumber() throws Exception {
        String body = "{\"legalName\":\"Essai\",\"legalForm\":\"ASSOCIATION\",\"country\":\"BE\",\"foreignId\":\"BE-"
                + SampleNumbers.unique() + "\",\"establishments\":[]}";
        String siren = SampleNumbers.siret().value().substring(0, 9);
        assertThat(send(json(post("/api/v1/organisations"), body)).getStatus()).isEqualTo(201);

        MockHttpServletResponse again =
                send(json(post("/api/v1/organisations"), body.replaceFirst("\\{", "{\"siren\":\"" + siren + "\",")));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat((String) read(again, "$.errors[0].field")).isEqualTo("foreignId");
    }
}
