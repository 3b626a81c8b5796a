package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.PageText;
import org.cordee.account.LinkHolder;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Tests the pages of this room for its lead and its candidate, and for a stranger, who finds nothing. */
@ConsortiumTest
class PagesModuleTests {

    /** A page that is not due redirects to the consortium or the invitation, see {@link PastPagesModuleTests}. */
    private static final List<Integer> SHOWN_OR_LED_BACK = List.of(200, 302);

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    MovableClock clock;

    @Autowired
    WebApplicationContext context;

    private MockMvc pages;
    private Launched consortium;
    private UUID invitation;

    @BeforeEach
    void anInvitationIsOut() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        consortium = fixture.launched(true, fixture.firms(1));
        invitation = fixture.invited(consortium);
    }

    private Stream<String> leadPages() {
        String space = "/consortia/" + consortium.consortiumId();
        String asked = "/invitations/" + invitation;
        return Stream.of(
                space,
                space + "/slots",
                space + "/check",
                space + "/shares",
                space + "/unfilled",
                space + "/abandonment",
                asked,
                asked + "/question",
                asked + "/withdrawal",
                asked + "/confirmation");
    }

    private Stream<String> candidatePages() {
        String asked = "/invitations/" + invitation;
        return Stream.of(asked, asked + "/decline", asked + "/receipt", asked + "/nda", asked + "/capacity");
    }

    @Test
    void theLeadOpensItsPages() {
        as(consortium.lead());

        assertThat(leadPages())
                .allSatisfy(page -> assertThat(status(page)).as(page).isIn(SHOWN_OR_LED_BACK));
        assertThat(status("/consortia")).isEqualTo(200);
    }

    /** A bid goes to the buyer's platform (BT-18), so its members see its address long before the deposit. */
    @Test
    void showsTheBuyersPlatformOnTheWorkspace() throws Exception {
        as(consortium.lead());

        String workspace = pages.perform(MockMvcRequestBuilders.get("/consortia/" + consortium.consortiumId()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(workspace)
                .contains("Dépôt sur la plateforme de l’acheteur", "href=\"" + ConsortiumFixture.PLATFORM + "\"");
    }

    @Test
    void theCandidateOpensItsOwnPagesAndNotThoseOfTheLead() {
        as(consortium.candidate(0));

        assertThat(candidatePages())
                .allSatisfy(page -> assertThat(status(page)).as(page).isIn(SHOWN_OR_LED_BACK));
        assertThat(leadPages().filter(page -> !page.equals("/invitations/" + invitation)))
                .allSatisfy(page -> assertThat(status(page)).as(page).isEqualTo(404));
    }

    @Test
    void aStrangerFindsNothing() {
        as(fixture.firm("Ailleurs"));

        assertThat(Stream.concat(leadPages(), candidatePages()))
                .allSatisfy(page -> assertThat(status(page)).as(page).isEqualTo(404));
        for (String api :
                List.of("/api/v1/consortia/" + consortium.consortiumId(), "/api/v1/invitations/" + invitation)) {
            assertThat(status(api)).as(api).isEqualTo(404);
        }
    }

    @Test
    void showsTheAnswerBeforeItIsSentAndSendsItOnce() throws Exception {
        as(consortium.candidate(0));
        String act = "/invitations/" + invitation + "/answer";

        var check = pages.perform(MockMvcRequestBuilders.post(act).param("answer", "YES"))
                .andReturn()
                .getResponse();
        String checked = shown(check.getRedirectedUrl());
        var sent = pages.perform(
                        MockMvcRequestBuilders.post(act).param("answer", "YES").param("confirmed", "true"))
                .andReturn()
                .getResponse();
        var again = pages.perform(
                        MockMvcRequestBuilders.post(act).param("answer", "YES").param("confirmed", "true"))
                .andReturn()
                .getResponse();

        assertThat(check.getRedirectedUrl()).endsWith("?checked=invitation." + invitation);
        assertThat(checked).contains("Vérifiez avant d’envoyer", "?resume=invitation." + invitation, "value=\"YES\"");
        assertThat(sent.getRedirectedUrl()).endsWith("/receipt");
        assertThat(again.getRedirectedUrl()).isNull();
    }

    @Test
    void showsNoReceiptBeforeAnythingIsSent() throws Exception {
        as(consortium.candidate(0));

        assertThat(pages.perform(MockMvcRequestBuilders.get("/invitations/" + invitation + "/receipt"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/invitations/" + invitation);
    }

    @Test
    void saysThatTheLeadStillAwaitsTheAnswerToAForwardedInvitation() throws Exception {
        as(consortium.candidate(0));

        String receipt = shown(pages.perform(MockMvcRequestBuilders.post("/invitations/" + invitation + "/answer")
                        .param("answer", "FORWARD")
                        .param("name", "Marc Lenoir")
                        .param("email", "marc.lenoir@example.org")
                        .param("confirmed", "true"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        assertThat(receipt)
                .contains("Votre invitation est transmise", "la première réponse compte")
                .doesNotContain("a reçu votre réponse");
    }

    @Test
    void showsTheTypedAnswerOnTheCheckPageAndInTheFormAgain() throws Exception {
        as(consortium.candidate(0));
        String act = "/invitations/" + invitation + "/answer";
        String question = "Y a-t-il un point d eau ? ".repeat(150).strip();

        String check = shown(pages.perform(MockMvcRequestBuilders.post(act)
                        .param("answer", "QUESTION")
                        .param("question", question))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        String changed = shown(pages.perform(MockMvcRequestBuilders.post(act)
                        .param("answer", "QUESTION")
                        .param("question", question)
                        .param("next", "change"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        String empty = pages.perform(
                        MockMvcRequestBuilders.get("/invitations/" + invitation).param("checked", "nothing"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String opened = PageText.of(pages.perform(MockMvcRequestBuilders.get("/invitations/" + invitation))
                .andReturn()
                .getResponse());

        assertThat(check).contains("name=\"next\" value=\"change\"", question);
        assertThat(empty).contains("?resume=");
        assertThat(changed).contains(question).containsPattern("value=\"QUESTION\" checked");
        assertThat(opened).contains("?lang=en");
    }

    private String shown(@Nullable String address) throws Exception {
        return PageText.of(pages.perform(MockMvcRequestBuilders.get(Objects.requireNonNull(address)))
                .andReturn()
                .getResponse());
    }

    private void as(SampleFirm firm) {
        LinkHolder holder = new LinkHolder(
                Ids.next(),
                "invitation",
                invitation,
                firm.organisationId(),
                null,
                null,
                "a@b.example",
                clock.now(),
                false);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(holder, null, List.of()));
    }

    private int status(String page) {
        try {
            MockHttpServletResponse answer =
                    pages.perform(MockMvcRequestBuilders.get(page)).andReturn().getResponse();
            return answer.getStatus();
        } catch (Exception failure) {
            throw new AssertionError(page, failure);
        }
    }
}
