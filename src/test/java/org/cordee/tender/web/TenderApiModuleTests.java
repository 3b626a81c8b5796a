package org.cordee.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.ApiTest;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Notices and consultations through the API. */
@CordeeTest
class TenderApiModuleTests extends ApiTest {

    @Test
    void importsANoticeReportsItAsKnownAndAppliesItsCorrigendum() throws Exception {
        MockHttpServletResponse first = handIn("cn_24_open.xml");
        String id = read(first, "$.consultationId");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("Location")).isEqualTo("/api/v1/consultations/" + id);
        assertThat((String) read(handIn("cn_24_open.xml"), "$.outcome")).isEqualTo("KNOWN");
        MockHttpServletResponse corrected = handIn("change-cn_24_open_dates.xml");
        assertThat((String) read(corrected, "$.outcome")).isEqualTo("CORRECTED");
        assertThat((String) read(corrected, "$.changes[0].field")).isEqualTo("OFFER_DEADLINE");
        MockHttpServletResponse read = send(get("/api/v1/consultations/" + id));
        assertThat((String) read(read, "$.lots[0].offerDeadline.moment")).isEqualTo("2020-06-12T12:00:00+01:00");
        assertThat((String) read(read, "$.lots[0].offerDeadline.zone")).isEqualTo("Europe/London");
        assertThat((Integer) read(send(get("/api/v1/consultations")), "$.page.totalElements"))
                .isPositive();
    }

    @Test
    void answersARefusedNoticeWithAProblemThatNamesEveryField() throws Exception {
        MockHttpServletResponse refused = handIn("INVALID_cn_24_stage-1.xml");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        List<String> fields = read(refused, "$.errors[*].field");
        assertThat(fields).contains("noticeId", "buyer.name", "lots[0].cpv");
        List<String> remedies = read(refused, "$.errors[*].remedy");
        assertThat(remedies).hasSameSizeAs(fields).allMatch(remedy -> !remedy.isBlank());
    }

    @Test
    void recordsAndFillsInAConsultation() throws Exception {
        String body =
                "{\"title\":\"Rénovation\",\"buyer\":{\"name\":\"Ville\"},\"lots\":[{\"key\":\"1\",\"title\":\"Peinture\","
                        + "\"cpv\":\"45442100\",\"estimatedValue\":150000.5,"
                        + "\"offerDeadline\":{\"moment\":\"2026-12-08T12:00:00+01:00\"}}]}";
        MockHttpServletResponse created = send(json(post("/api/v1/consultations"), body));
        assertThat(created.getStatus()).isEqualTo(201);
        String address = created.getHeader("Location");
        Integer version = read(created, "$.version");

        String filled = body.replaceFirst("\\{", "{\"version\":" + version + ",\"reference\":\"R-1\",");
        assertThat((String) read(send(json(put(address), filled)), "$.reference"))
                .isEqualTo("R-1");
        assertThat(send(json(put(address), filled)).getStatus())
                .as("overwriting an unseen change")
                .isEqualTo(409);
        MockHttpServletResponse wrong = send(json(put(address), body.replace("45442100", "1")));
        assertThat(wrong.getStatus()).isEqualTo(422);
    }

    @Test
    void storesTheTermsOfTheDocumentsWithCentsAndFourDecimals() throws Exception {
        String body = "{\"title\":\"Curage\",\"buyer\":{\"name\":\"Ville\"},\"requiredForm\":\"JOINT\","
                + "\"essentialTasks\":[\"Levage\"],\"signedAtDeposit\":false,\"lots\":[{\"key\":\"1\",\"title\":\"Curage\","
                + "\"cpv\":\"45442100\",\"labourShare\":62.1234,\"hourlyCost\":31.4,\"severalBidsForbidden\":true}]}";
        MockHttpServletResponse created = send(json(post("/api/v1/consultations"), body));

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat((Object) read(created, "$.lots[0].labourShare")).hasToString("62.1234");
        assertThat(new BigDecimal(read(created, "$.lots[0].hourlyCost").toString()))
                .isEqualByComparingTo("31.40");
        assertThat((Boolean) read(created, "$.lots[0].severalBidsForbidden")).isTrue();
        assertThat((String) read(created, "$.requiredForm")).isEqualTo("JOINT");
        assertThat((Boolean) read(created, "$.signedAtDeposit")).isFalse();
        assertThat((String) read(created, "$.essentialTasks[0]")).isEqualTo("Levage");
        List<String> lacking = read(created, "$.lacking");
        assertThat(lacking)
                .doesNotContain("lots[0].labourShare", "lots[0].severalBidsForbidden", "signedAtDeposit")
                .contains("reference");

        String silent = body.replace(",\"labourShare\":62.1234", "").replace(",\"severalBidsForbidden\":true", "");
        List<String> unsaid = read(send(json(post("/api/v1/consultations"), silent)), "$.lacking");
        assertThat(unsaid).contains("lots[0].labourShare", "lots[0].severalBidsForbidden");
    }

    @Test
    void storesABanOnSeveralCandidaciesForAllLotsTogether() throws Exception {
        String lots = "\"lots\":[{\"key\":\"1\",\"title\":\"Curage\",\"cpv\":\"45442100\"}]}";
        String body = "{\"title\":\"Curage\",\"buyer\":{\"name\":\"Ville\"},\"severalBidsForbidden\":true,"
                + "\"severalBidsJoinLots\":true," + lots;
        MockHttpServletResponse created = send(json(post("/api/v1/consultations"), body));

        assertThat((Boolean) read(created, "$.severalBidsJoinLots")).isTrue();
        assertThat((Boolean) read(
                        send(json(post("/api/v1/consultations"), body.replace("\"severalBidsJoinLots\":true,", ""))),
                        "$.severalBidsJoinLots"))
                .isFalse();
        for (String unsaid : List.of("false", "null")) {
            MockHttpServletResponse refused = send(json(
                    post("/api/v1/consultations"),
                    body.replace("\"severalBidsForbidden\":true", "\"severalBidsForbidden\":" + unsaid)));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat((List<String>) read(refused, "$.errors[*].field")).contains("severalBidsJoinLots");
        }
    }

    @Test
    void distinguishesNoAskedCapacitiesFromUnknownOnes() throws Exception {
        String body =
                "{\"title\":\"Curage\",\"buyer\":{\"name\":\"Ville\"},\"lots\":[{\"key\":\"1\",\"title\":\"Curage\","
                        + "\"cpv\":\"45442100\"CAPACITIES}]}";
        MockHttpServletResponse unknown = send(json(post("/api/v1/consultations"), body.replace("CAPACITIES", "")));
        MockHttpServletResponse none =
                send(json(post("/api/v1/consultations"), body.replace("CAPACITIES", ",\"capacities\":{}")));
        MockHttpServletResponse asked = send(json(
                post("/api/v1/consultations"),
                body.replace("CAPACITIES", ",\"capacities\":{\"turnover\":900000.01,\"headcount\":12.5}")));

        List<String> lacking = read(unknown, "$.lacking");
        assertThat(lacking).contains("lots[0].capacities");
        assertThat((Object) read(unknown, "$.lots[0].capacities")).isNull();
        List<String> known = read(none, "$.lacking");
        assertThat(known).doesNotContain("lots[0].capacities");
        assertThat((Object) read(none, "$.lots[0].capacities")).isNotNull();
        assertThat((Object) read(none, "$.lots[0].capacities.turnover")).isNull();
        assertThat((Object) read(asked, "$.lots[0].capacities.turnover")).hasToString("900000.01");
        assertThat((Object) read(asked, "$.lots[0].capacities.headcount")).hasToString("12.5");
    }

    @Test
    void namesTheInvalidFieldsOfAConsultation() throws Exception {
        MockHttpServletResponse wrong =
                send(json(post("/api/v1/consultations"), "{\"lots\":[{\"key\":\"1\",\"cpv\":\"12\"}]}"));

        List<String> fields = read(wrong, "$.errors[*].field");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(fields).containsExactly("title", "buyer.name", "lots[0].title", "lots[0].cpv");
    }

    @Test
    void namesTheUnreadableOrInvalidField() throws Exception {
        assertThat(wrongField("\"estimatedValue\":1E999999999")).isEqualTo("estimatedValue");
        assertThat(wrongField("\"offerDeadline\":{\"zone\":\"Europe/Paris\"}")).isEqualTo("offerDeadline.moment");
        assertThat(wrongField("\"offerDeadline\":{\"moment\":\"2026-12-08T12:00:00+01:00\",\"zone\":\"Rouen\"}"))
                .isEqualTo("offerDeadline.zone");
        assertThat(wrongField("\"periodLength\":-4,\"periodUnit\":\"MONTH\"")).isEqualTo("lots[0].period");
        assertThat(wrongField("\"socialObjectives\":[\"all\"]")).isEqualTo("lots[0].socialObjectives");
        assertThat(wrongField("\"labourShare\":62.12345")).isEqualTo("labourShare");
        assertThat(wrongField("\"labourShare\":100.0001")).isEqualTo("labourShare");
        assertThat(wrongField("\"hourlyCost\":31.405")).isEqualTo("hourlyCost");
        assertThat(wrongField("\"hourlyCost\":0")).isEqualTo("lots[0].hourlyCost");
        assertThat(wrongField("\"capacities\":{\"turnover\":0.001}")).isEqualTo("capacities.turnover");
        assertThat(wrongField("\"capacities\":{\"headcount\":-1}")).isEqualTo("capacities.headcount");
        assertThat(wrongField("\"places\":[\"Rouen et alentours\"]")).isEqualTo("lots[0].places");
    }

    @Test
    void refusesANullLot() throws Exception {
        MockHttpServletResponse wrong = send(json(
                post("/api/v1/consultations"), "{\"title\":\"Parc\",\"buyer\":{\"name\":\"Ville\"},\"lots\":[null]}"));

        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat((String) read(wrong, "$.errors[0].field")).startsWith("lots[0]");
    }

    private String wrongField(String ofTheLot) throws Exception {
        String body =
                "{\"title\":\"Rénovation\",\"buyer\":{\"name\":\"Ville\"},\"lots\":[{\"key\":\"1\",\"title\":\"Peinture\","
                        + "\"cpv\":\"45442100\"," + ofTheLot + "}]}";
        MockHttpServletResponse wrong = send(json(post("/api/v1/consultations"), body));
        assertThat(wrong.getStatus()).as(ofTheLot).isEqualTo(422);
        return read(wrong, "$.errors[0].field");
    }

    /**
     * A client that reads a consultation, changes one field and sends everything back does not reopen a lot that the
     * buyer cancelled.
     */
    @Test
    void sendingBackAConsultationAsItWasReadChangesNothing() throws Exception {
        String id = read(handIn("cn_24_FRA_comments.xml"), "$.consultationId");
        String text = NoticeSamples.text("cn_24_FRA_comments.xml");
        int second = text.lastIndexOf("<cac:ProcurementProjectLot>");
        String oneLot =
                text.substring(0, second).replace("<cbc:VersionID>01<", "<cbc:VersionID>02<") + "</ContractNotice>";
        send(post("/api/v1/notices").contentType(MediaType.APPLICATION_XML).content(oneLot));
        String before = send(get("/api/v1/consultations/" + id)).getContentAsString(StandardCharsets.UTF_8);

        MockHttpServletResponse kept = send(json(put("/api/v1/consultations/" + id), before));

        List<String> statuses = read(kept, "$.lots[*].status");
        assertThat(statuses).containsExactly("OPEN", "CANCELLED");
        assertThat(kept.getContentAsString(StandardCharsets.UTF_8).replaceFirst("\"version\":\\d+", ""))
                .isEqualTo(before.replaceFirst("\"version\":\\d+", ""));
    }

    @Test
    void answersAForeignConsultationLikeAMissingOne() throws Exception {
        String id = read(handIn("cn_23.xml"), "$.consultationId");
        caller = TestVisitor.member(application);

        assertThat(send(get("/api/v1/consultations/" + id)).getStatus()).isEqualTo(404);
        assertThat(programs.perform(get("/api/v1/consultations"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    private MockHttpServletResponse handIn(String file) throws Exception {
        return send(
                post("/api/v1/notices").contentType(MediaType.APPLICATION_XML).content(NoticeSamples.bytes(file)));
    }
}
