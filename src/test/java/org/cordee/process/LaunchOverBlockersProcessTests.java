package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.PageText;
import org.cordee.TestVisitor;
import org.cordee.consortium.CheckingLaunch;
import org.cordee.consortium.CheckingLaunch.LaunchLine;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.InvitationMessage;
import org.cordee.consortium.LaunchWords;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.RemarkingOnSlots;
import org.cordee.consortium.RemarkingOnSlots.Remark;
import org.cordee.consortium.Workspace;
import org.cordee.law.Severity;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests the last step before the invitations on a lot that is reserved to workshops, which no member is: the findings
 * are those of the slots, the lead must give a reason, and candidates read the lead's word.
 */
class LaunchOverBlockersProcessTests extends ProcessScene {

    private static final String REASON = "L’acheteur a écrit que le lot est ouvert à tous";

    @Autowired
    WebApplicationContext web;

    private Firm partner;
    private Scene scene;
    private TestVisitor lead;

    @BeforeEach
    void prepareAConsortiumOnAReservedLot() {
        scenes.estimate(Amount.of("480000"));
        partner = scenes.firm("Les Mains Vertes");
        scene = scenes.prepared(scenes.opened(false), List.of(partner));
        new BlockedConsortia(scenes, acts).reserve(scene);
        lead = TestVisitor.memberOf(web, scene.lead().organisationId());
    }

    @Test
    void showsTheFindingsOfTheSlotsWorstFirstAndNoCodeOfALot() throws Exception {
        Workspace space = scenes.bean(ConsortiumReading.class)
                .workspaceOfLead(scene.lead().actor(), scene.id());
        List<String> ofTheSlots =
                scenes.bean(RemarkingOnSlots.class).remark(space, space.slots(), Locale.FRENCH).stream()
                        .flatMap(lot -> lot.found().stream())
                        .map(Remark::text)
                        .toList();

        List<LaunchLine> lines = scenes.bean(CheckingLaunch.class)
                .check(scene.lead().actor(), scene.id(), Locale.FRENCH)
                .lines();
        String page = page(get("/consortia/" + scene.id() + "/check"));
        String api = PageText.of(byApi(get("/api/v1/consortia/" + scene.id() + "/findings")));

        assertThat(ofTheSlots).isNotEmpty();
        assertThat(lines.stream().map(LaunchLine::text)).containsSubsequence(ofTheSlots);
        assertThat(lines.stream().map(LaunchLine::severity))
                .isSortedAccordingTo(
                        java.util.Comparator.<Severity>naturalOrder().reversed())
                .startsWith(Severity.BLOCKER);
        assertThat(page)
                .contains("Lancer malgré un point bloquant", "Ce montage donne", "class=\"gauge\"", "class=\"shares\"")
                .contains("Espaces verts")
                .doesNotContain("LOT-0001", "??");
        assertThat(api)
                .contains("\"severity\":\"BLOCKER\"", PageText.plain(ofTheSlots.get(0)))
                .doesNotContain("LOT-0001");
    }

    @Test
    void refusesToLaunchWithoutAReasonAndAfterOtherFindings() throws Exception {
        RuleViolation silent = refused(LaunchWords.NONE);
        RuleViolation overtaken = refused(new LaunchWords(REASON, "other.finding", InvitationMessage.NONE));
        String again = PageText.plain(answer(post("/consortia/" + scene.id() + "/launch")
                        .with(csrf())
                        .param("word", "Bonjour à tous")
                        .param("reason", "")
                        .param("read", read()))
                .getContentAsString());
        MockHttpServletResponse byApi =
                byApi(post("/api/v1/consortia/" + scene.id() + "/launch").with(csrf()));

        assertThat(silent.key()).isEqualTo("consortium.launch.reason-missing");
        assertThat(silent.field()).isEqualTo("reason");
        assertThat(overtaken.key()).isEqualTo("consortium.launch.judged-again");
        assertThat(again).contains("id=\"reason-error\"", "Bonjour &agrave; tous", "indiquez pourquoi vous lancez");
        assertThat(byApi.getStatus()).isEqualTo(422);
        assertThat(state()).isEqualTo(ConsortiumState.DRAFT);
    }

    @Test
    void storesTheReasonShowsItInTheNewsAndSendsTheWord() throws Exception {
        MockHttpServletResponse sent = answer(post("/consortia/" + scene.id() + "/launch")
                .with(csrf())
                .param("word", "Votre chantier nous a plu <script>")
                .param("contactName", "Inès Carpentier")
                .param("contactPhone", "01 99 00 12 34")
                .param("reason", REASON)
                .param("read", read()));
        UUID invitation = acts.invitation(scene, partner);

        assertThat(sent.getRedirectedUrl()).isEqualTo("/consortia/" + scene.id());
        assertThat(scenes.tasks(scene, UserTask.RESOLVE_BLOCKER))
                .as("the check that follows does not ask again")
                .isEmpty();
        assertThat(scenes.bean(ConsortiumLookup.class).launchReason(scene.id())).isEqualTo(REASON);
        assertThat(audited("LaunchedOverBlockers")).isEqualTo(1);
        scenes.await("the news", () -> news("LAUNCHED_OVER_BLOCKERS") == 1);
        assertThat(page(get("/consortia/" + scene.id() + "/news"))).contains("malgré un point bloquant", REASON);
        String seen = page(TestVisitor.memberOf(web, partner.organisationId()), get("/invitations/" + invitation));
        assertThat(seen)
                .contains("Votre chantier nous a plu &lt;script&gt;", "Inès Carpentier", "href=\"tel:0199001234\"")
                .contains("soit 48 000,00 € à 96 000,00 €", "Qui est Sillage Travaux publics")
                .doesNotContain("<script>Votre", REASON, "??");
    }

    private RuleViolation refused(LaunchWords words) {
        return catchThrowableOfType(
                RuleViolation.class,
                () -> scenes.bean(LaunchingInvitations.class)
                        .launch(scene.lead().actor(), scene.id(), words));
    }

    private String read() {
        return scenes.bean(CheckingLaunch.class)
                .check(scene.lead().actor(), scene.id(), Locale.FRENCH)
                .read();
    }

    private ConsortiumState state() {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    private int audited(String act) {
        return count("SELECT count(*) FROM audit_entry WHERE chain = ? AND act = ?", act);
    }

    private int news(String kind) {
        return count("SELECT count(*) FROM consortium_news WHERE consortium_id = ? AND kind = ?", kind);
    }

    private int count(String sql, String value) {
        Integer found = scenes.bean(JdbcTemplate.class)
                .queryForObject(sql, Integer.class, scene.id().toString(), value);
        return found == null ? 0 : found;
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return page(lead, request);
    }

    private String page(TestVisitor visitor, MockHttpServletRequestBuilder request) throws Exception {
        return PageText.of(answer(visitor, request)).replace('\u00A0', ' ');
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return answer(lead, request);
    }

    private MockHttpServletResponse answer(TestVisitor visitor, MockHttpServletRequestBuilder request)
            throws Exception {
        return sent(request.with(visitor.signedIn()));
    }

    private MockHttpServletResponse byApi(MockHttpServletRequestBuilder request) throws Exception {
        return sent(request.with(lead.byApi()));
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer =
                TestVisitor.browser(web).perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
