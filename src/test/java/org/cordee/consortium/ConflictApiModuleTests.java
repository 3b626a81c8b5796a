package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.RivalConsortia.SharedPartner;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that API clients learn about another candidacy like page users: each side its own part, and never with whom.
 */
@ConsortiumTest
class ConflictApiModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private RivalConsortia rivalry;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
        rivalry = new RivalConsortia(context);
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private String read(SampleFirm reader, SharedPartner two) {
        String body = desk.as(reader).page("/api/v1/invitations/" + two.invitation);
        two.isBlind(body);
        return body;
    }

    private static List<String> conflicts(String body) {
        List<String> conflicts = new ArrayList<>();
        for (JsonNode one : json(body).path("conflicts")) {
            conflicts.add("%s %s %s"
                    .formatted(
                            one.path("severity").asString(),
                            one.path("relation").asString(),
                            one.path("article").asString()));
        }
        return conflicts;
    }

    @Test
    void showsAForbiddenSecondCandidacyToTheCandidateFirstAndToTheLeadAfterAcceptance() {
        SharedPartner two = rivalry.twice(true);
        String forbidden = "BLOCKER MEMBER R2142-21, R2151-7";
        assertThat(conflicts(read(two.partner, two))).containsExactly(forbidden);
        assertThat(conflicts(read(two.consortium.lead(), two))).isEmpty();

        two.accepted();

        assertThat(conflicts(read(two.partner, two))).containsExactly(forbidden);
        assertThat(conflicts(read(two.consortium.lead(), two))).containsExactly(forbidden);
        assertThat(desk.as(two.rival.lead()).page("/api/v1/consortia/" + two.rival.consortiumId()))
                .as("the rival lead reads nothing about the invitation")
                .doesNotContain("Rives vertes", two.consortium.consortiumId().toString());
    }

    @Test
    void showsALawfulSecondCandidacyToTheCandidateOnly() {
        SharedPartner two = rivalry.twice(false).accepted();

        assertThat(conflicts(read(two.partner, two))).singleElement().asString().startsWith("WARNING MEMBER");
        assertThat(conflicts(read(two.consortium.lead(), two))).isEmpty();
    }

    @Test
    void refusesToConfirmAPartnerWithABlockerUnlessTheLeadStatesThatItReadIt() {
        SharedPartner two = rivalry.twice(true).awaited();
        String confirmation = "/api/v1/invitations/" + two.invitation + "/confirmation";
        desk.as(two.consortium.lead());

        for (String unread : List.of("{}", "{\"warned\": false}")) {
            MockHttpServletResponse refused = desk.postJson(confirmation, unread);
            String body = PageClient.body(refused);
            assertThat(refused.getStatus()).as(unread).isEqualTo(422);
            assertThat(json(body).path("code").asString()).isEqualTo("consortium.conflict.unread");
            assertThat(body).contains("\"warned\"");
            two.isBlind(body);
        }
        MockHttpServletResponse confirmed = desk.postJson(confirmation, "{\"warned\": true}");

        assertThat(confirmed.getStatus()).isBetween(200, 299);
        two.isBlind(PageClient.body(confirmed));
        assertThat(json(read(two.consortium.lead(), two))
                        .path("facts")
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void refusesASecondConsortiumOfTheSameLeadOnOneLot() {
        SampleFirm lead = fixture.firm("Sillage");
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        fixture.launched(lead, tender, "Rives vertes", false, fixture.firms(1));

        MockHttpServletResponse refused = desk.as(lead)
                .postJson("/api/v1/consortia", """
                        {"name": "Encore", "consultationId": "%s", "lotIds": ["%s"], "form": "JOINT",
                         "ndaRequired": false, "leadEstablishmentId": "%s"}""".formatted(tender.get(0), tender.get(1), lead.establishmentId()));

        assertThat(refused.getStatus()).isEqualTo(409);
        String body = PageClient.body(refused);
        assertThat(json(body).path("code").asString()).isEqualTo("consortium.lead.already-leads");
        assertThat(body).contains("R2142-23");
    }
}
