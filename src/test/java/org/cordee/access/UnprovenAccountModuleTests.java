package org.cordee.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.TestVisitor;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.need.PublishingNeed;
import org.cordee.need.SampleNeeds;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.Siret;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** What an account opens whose address nobody has proven to be its organisation's: its groupings, and nothing else. */
@CordeeTest
class UnprovenAccountModuleTests extends DirectoryFixture {

    @Autowired
    WebApplicationContext application;

    @Autowired
    PublishingNeed publishing;

    private UUID organisation;
    private TestVisitor visitor;
    private MockMvc browser;

    @BeforeEach
    void aPersonThatALeadInvited() {
        Siret siret = SampleNumbers.siret();
        organisation = registering.register(
                reader,
                OrganisationIdentity.french(siret.siren()),
                profile("Structure " + SampleNumbers.unique(), LegalForm.ASSOCIATION, "77310000"),
                List.of(place(siret, "76000", "Rouen", InsertionKind.EI)));
        visitor = TestVisitor.unprovenOf(application, organisation);
        browser = TestVisitor.browser(application);
    }

    @ParameterizedTest(name = "opens {0}")
    @ValueSource(strings = {"/tasks", "/consortia", "/account", "/organisations/{id}", "/needs", "/opportunities"})
    void opensThePagesOfItsGroupingsAndTheDirectory(String page) throws Exception {
        browser.perform(get(page.replace("{id}", organisation.toString())).with(visitor.signedIn()))
                .andExpect(status().isOk());
    }

    @ParameterizedTest(name = "is told at {0} how to prove its address")
    @ValueSource(
            strings = {
                "/organisations/{id}/update",
                "/networks",
                "/networks/0190a000-0000-7000-8000-000000000001",
                "/schemes/0190a000-0000-7000-8000-000000000001",
                "/introductions",
                "/introductions/0190a000-0000-7000-8000-000000000001",
                "/inquiries/0190a000-0000-7000-8000-000000000001",
                "/webhooks",
                "/library",
                "/library/entries/0190a000-0000-7000-8000-000000000001"
            })
    void saysHowToProveTheAddress(String page) throws Exception {
        browser.perform(get(page.replace("{id}", organisation.toString())).with(visitor.signedIn()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("le lien de sa fiche dans l")));
    }

    @Test
    void readsNoNeedOfItsOrganisation() throws Exception {
        Actor buyer = new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.API);
        UUID need = publishing.publish(
                buyer,
                SampleNeeds.description(),
                SampleNeeds.scope(clock.today()),
                SampleNeeds.sender("achats." + Ids.next() + "@example.org"));
        publishing.confirm(SampleNeeds.byLink(need));
        TestVisitor proven = TestVisitor.memberOf(application, organisation);
        browser.perform(get("/needs/" + need).with(proven.signedIn())).andExpect(status().isOk());

        browser.perform(get("/needs/" + need).with(visitor.signedIn())).andExpect(status().isNotFound());
        browser.perform(get("/api/v1/needs").with(visitor.byApi()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(need.toString()))));
    }

    @ParameterizedTest(name = "the API refuses {0}")
    @ValueSource(strings = {"/api/v1/introductions", "/api/v1/events?after=0", "/api/v1/webhooks", "/api/v1/library"})
    void theApiRefusesTheSame(String address) throws Exception {
        browser.perform(get(address).with(visitor.byApi()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("account.unproven"));
    }
}
