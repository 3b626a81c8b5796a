package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.process.PartyActs;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** A page of a long list sends as many statements as that of a short one: no query per row. */
class ListCostModuleTests extends ProcessScene {

    private static final List<String> OF_A_MEMBER = List.of(
            "/",
            "/tasks",
            "/consortia",
            "/consultations",
            "/notifications",
            "/api/v1/tasks",
            "/api/v1/consortia",
            "/api/v1/consultations");
    private static final List<String> OF_THE_COORDINATOR = List.of(
            "/steering",
            "/api/v1/steering",
            "/steering/list.csv",
            "/processes/consortium-building?step=call_InvitePartners",
            "/programme",
            "/api/v1/programme",
            "/api/v1/programme/unfinished",
            "/processes",
            "/incidents",
            "/organisations?name=%s",
            "/api/v1/organisations?name=%s&size=50");
    private static final List<String> OF_THE_ADMINISTRATOR =
            List.of("/admin/letters?text=%s", "/api/v1/letters?text=%s", "/admin/accounts?q=%s", "/admin/engine");
    private static final List<String> PREPARATION = List.of("", "/slots", "/candidates", "/check");
    private static final List<String> LAUNCHED = List.of("", "/shares", "/agreement", "/news", "/diagram");

    private static final int MORE = 4;

    @Autowired
    WebApplicationContext web;

    private final String mark = "Val" + UUID.randomUUID().toString().substring(0, 8);
    private MockMvc browser;
    private Firm lead;
    private Firm partner;
    private TestVisitor ofTheLead;
    private TestVisitor ofThePartner;
    private TestVisitor coordinator;
    private TestVisitor administrator;

    @BeforeEach
    void enter() {
        browser = TestVisitor.browser(web);
        lead = scenes.firm(mark);
        partner = scenes.firm(mark);
        ofTheLead = TestVisitor.memberOf(web, lead.organisationId());
        ofThePartner = TestVisitor.memberOf(web, partner.organisationId());
        coordinator = TestVisitor.coordinator(web);
        administrator = TestVisitor.administrator(web);
    }

    @Test
    void sendsNoMoreStatementsForALongerList() throws Exception {
        grow();
        Map<String, Long> few = cost();

        for (int more = 0; more < MORE; more++) {
            grow();
        }

        asksNotRowByRow(few, cost(), MORE);
    }

    @Test
    void aConsortiumWithManySlotsNeedsNoMoreStatements() throws Exception {
        Scene small = scenes.prepared(scenes.opened(lead, false), scenes.firms(1));
        Scene large = scenes.prepared(
                scenes.opened(lead, false), scenes.firms(3), scenes.firms(3), scenes.firms(3), scenes.firms(3));
        asksNotRowByRow(cost(small, PREPARATION), cost(large, PREPARATION), 3);

        scenes.bean(LaunchingInvitations.class).launch(lead.actor(), small.id());
        scenes.bean(LaunchingInvitations.class).launch(lead.actor(), large.id());
        asksNotRowByRow(cost(small, LAUNCHED), cost(large, LAUNCHED), 3);
    }

    /** The statements for the person, its organisation, and the late tasks of all processes. */
    @Test
    void theOverviewOfAllProcessesQueriesTheInboxOnce() throws Exception {
        cost(coordinator, "/api/v1/processes");

        assertThat(cost(coordinator, "/api/v1/processes")).isLessThanOrEqualTo(4);
    }

    /**
     * One statement more may come from another moment: a new invitation, a newer snapshot. One for each row is the
     * fault.
     */
    private static void asksNotRowByRow(Map<String, Long> few, Map<String, Long> many, int moreRows) {
        assertThat(many).allSatisfy((page, cost) -> assertThat(cost).as(page).isLessThan(few.get(page) + moreRows));
    }

    /**
     * Adds one of everything: consultation, consortium, invitation, letter, notification, task, organisation, account.
     */
    private void grow() {
        Scene scene = scenes.launched(scenes.opened(lead, false), List.of(partner));
        new PartyActs(scenes).invitation(scene, partner);
        scenes.firm(mark);
        TestVisitor.memberOf(web, lead.organisationId());
    }

    private Map<String, Long> cost(Scene scene, List<String> pages) throws Exception {
        Map<String, Long> cost = new TreeMap<>();
        for (String page : pages) {
            String path = "/consortia/" + scene.id() + page;
            cost.put(page, cost(ofTheLead, path));
        }
        return cost;
    }

    private Map<String, Long> cost() throws Exception {
        Map<String, Long> cost = new TreeMap<>();
        for (String path : OF_A_MEMBER) {
            cost.put("lead " + path, cost(ofTheLead, path));
            cost.put("partner " + path, cost(ofThePartner, path));
        }
        for (String path : OF_THE_COORDINATOR) {
            cost.put(path, cost(coordinator, path.formatted(mark)));
        }
        for (String path : OF_THE_ADMINISTRATOR) {
            cost.put(path, cost(administrator, path.formatted(mark)));
        }
        return cost;
    }

    private long cost(TestVisitor visitor, String path) throws Exception {
        return StatementCounter.of(
                () -> browser.perform(get(path).with(path.startsWith("/api") ? visitor.byApi() : visitor.signedIn()))
                        .andExpect(status().is2xxSuccessful()));
    }
}
