package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.PageText.plain;
import static org.cordee.PageText.value;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.organisation.Autonomy;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RecordingStatements;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Statement;
import org.cordee.organisation.StatementLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** An organisation states facts about itself; no other organisation can read them. */
@CordeeTest
class StatementPagesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegisteringOrganisations registering;

    @Autowired
    RecordingStatements stating;

    @Autowired
    StatementLookup lookup;

    MockMvc browser;
    TestVisitor visitor;
    UUID id;
    String address;

    @BeforeEach
    void enter() {
        String siren = SampleNumbers.siret().value().substring(0, 9);
        id = registering.register(
                Actor.system(),
                OrganisationIdentity.french(new Siren(siren)),
                OrganisationProfile.named("Atelier " + siren, LegalForm.SCIC),
                List.of());
        address = "/organisations/" + id + "/statement";
        browser = TestVisitor.browser(context);
        visitor = TestVisitor.memberOf(context, id);
    }

    private Statement stored() {
        return lookup.of(List.of(id)).getOrDefault(id, Statement.NOTHING);
    }

    private AbstractMockHttpServletRequestBuilder<?> form(int revision) {
        return post(address).with(csrf()).param("revision", String.valueOf(revision));
    }

    @Test
    void storesAWholeStatementAndShowsItAgain() throws Exception {
        assertThat(page(get("/organisations/" + id))).contains("Déclarations");
        MockHttpServletResponse answer = send(form(0).param("publicOwnershipPct", "24,9999 %")
                .param("partnersSaid", "some")
                .param("partners[0].name", "Grand Groupe")
                .param("partners[0].share", "30")
                .param("partners[0].headcount", "5000")
                .param("partners[0].turnover", "900 000 000")
                .param("partners[1].name", "")
                .param("publicServiceMission", "yes")
                .param("awardsSaid", "none")
                .param("autonomous", "yes")
                .param("autonomyEvidence", "Une direction propre"));

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        assertThat(stored().publicOwnership()).isEqualTo(Percentage.of("24.9999"));
        assertThat(stored().partners())
                .singleElement()
                .satisfies(partner -> assertThat(partner.figures().headcount()).isEqualByComparingTo("5000"));
        assertThat(stored().reservedAwards()).isEmpty();
        assertThat(stored().isAutonomous()).isTrue();
        String again = page(get(address));
        assertThat(again)
                .contains("value=\"24,9999\"", "value=\"Grand Groupe\"", "value=\"30\"", "Une direction propre")
                .contains("value=\"none\" selected", "value=\"some\" selected");
        assertThat(value(again, "revision")).isEqualTo("1");
        assertThat(page(get(address).param("lang", "en"))).contains("Statements of the organisation");
    }

    @Test
    void anEmptiedFieldIsNoLongerStated() throws Exception {
        send(form(0).param("partnersSaid", "none").param("publicOwnershipPct", "0"));
        assertThat(stored().statesOwnership()).isTrue();

        send(form(1));

        assertThat(stored()).isEqualTo(Statement.NOTHING);
    }

    @Test
    void showsErrorsBesideTheirFields() throws Exception {
        String wrong = plain(send(form(0).param("partnersSaid", "none")
                        .param("partners[0].name", "Grand Groupe")
                        .param("partners[1].share", "0")
                        .param("publicOwnershipPct", "beaucoup")
                        .param("awardsSaid", "some")
                        .param("autonomous", "yes"))
                .getContentAsString());

        assertThat(wrong)
                .contains("id=\"partnersSaid-error\"", "une ligne est remplie")
                .contains("id=\"partners[0].share-error\"", "Indiquez la part du capital")
                .contains("id=\"partners[1].name-error\"")
                .contains("id=\"publicOwnershipPct-error\"", "value=\"beaucoup\"")
                .contains("id=\"awardsSaid-error\"", "aucune ligne n’est remplie")
                .contains("id=\"autonomyEvidence-error\"", "ce qui prouve que la structure décide seule");
        assertThat(stored()).isEqualTo(Statement.NOTHING);
    }

    @Test
    void refusesAReservedAwardInTheFuture() throws Exception {
        MockHttpServletResponse answer = send(form(0).param("awards[0].on", "2999-01-01"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(plain(answer.getContentAsString())).contains("id=\"awards[0].on-error\"");
    }

    @Test
    void refusesTheSecondEditorAndIgnoresAnUnchangedStatement() throws Exception {
        Actor own = new Actor(Ids.next(), id, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        Statement alone = new Statement(null, null, null, null, new Autonomy(true, "Direction propre"));
        stating.state(own, id, 0, alone);
        stating.state(own, id, 1, alone);
        assertThat(stating.view(own, id).revision()).isEqualTo(1);

        assertThatThrownBy(() -> stating.state(own, id, 0, Statement.NOTHING))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        MockHttpServletResponse slower = send(form(0).param("autonomous", "no"));

        assertThat(slower.getStatus()).isEqualTo(422);
        assertThat(plain(slower.getContentAsString())).contains("Une autre personne a enregistré des changements");
        assertThat(stored()).isEqualTo(alone);
    }

    @Test
    void hidesTheStatementFromOtherOrganisations() throws Exception {
        Actor stranger = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        visitor = TestVisitor.member(context);

        assertThat(send(get(address)).getStatus()).isEqualTo(404);
        assertThat(send(form(0).param("autonomous", "no")).getStatus()).isEqualTo(404);
        assertThat(send(get("/api/v1" + address)).getStatus()).isEqualTo(404);
        assertThat(page(get("/organisations/" + id))).doesNotContain("Déclarations");
        assertThatThrownBy(() -> stating.view(stranger, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void anApiClientReadsAndStoresTheStatement() throws Exception {
        MockHttpServletResponse silent = send(get("/api/v1" + address));
        assertThat((Integer) JsonPath.read(silent.getContentAsString(), "$.revision"))
                .isZero();
        assertThat((Object) JsonPath.read(silent.getContentAsString(), "$.partnerEnterprises"))
                .isNull();

        MockHttpServletResponse stored = send(json("{\"revision\":0,\"publicOwnershipPct\":12.5,"
                + "\"partnerEnterprises\":[{\"name\":\"Grand Groupe\",\"sharePct\":25,\"figures\":{\"headcount\":12}}],"
                + "\"previousReservedAwards\":[{\"buyer\":\"217600000\",\"on\":\"2024-05-02\"}],"
                + "\"commerciallyAutonomous\":false}"));

        assertThat(stored.getStatus()).as(stored.getContentAsString()).isEqualTo(200);
        assertThat((Integer) JsonPath.read(stored.getContentAsString(), "$.revision"))
                .isEqualTo(1);
        assertThat((String) JsonPath.read(stored.getContentAsString(), "$.previousReservedAwards[0].on"))
                .isEqualTo("2024-05-02");
        MockHttpServletResponse wrong =
                send(json("{\"revision\":1,\"partnerEnterprises\":[{\"name\":\"Grand Groupe\",\"sharePct\":120}]}"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(wrong.getContentAsString(), "$.errors[0].field"))
                .isEqualTo("partnerEnterprises[0].sharePct");
    }

    private AbstractMockHttpServletRequestBuilder<?> json(String body) {
        return put("/api/v1" + address)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return PageText.of(send(request));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.session(new MockHttpSession()).with(visitor.signedIn()))
                .andReturn()
                .getResponse();
    }
}
