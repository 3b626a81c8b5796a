package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.account.OneTimeLinks;
import org.cordee.consortium.InvitingMemberPeople;
import org.cordee.platform.Browser;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A member without an account gets a link with each letter: it opens the pages of one act and nothing else. */
class GuestLinksProcessTests extends ProcessScene {

    private static final Pattern LINK = Pattern.compile("/i/[\\w-]{20,}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Firm partner;
    private Scene scene;
    private Browser guest;

    @BeforeEach
    void aMemberWithAContactAddress() {
        jdbc.update("DELETE FROM sign_in_failure");
        partner = scenes.firm("Les Mains Vertes de l’Orme");
        contact("guest-" + UUID.randomUUID() + "@orme.example");
        scene = scenes.launched(false, List.of(partner));
        acts.join(scene, partner);
        guest = new Browser(port);
    }

    private void contact(String email) {
        jdbc.update(
                "UPDATE establishment SET contact_email = ? WHERE id = ?",
                email,
                partner.establishmentId().toString());
    }

    @Test
    void theLinkOfALetterOpensItsActAndNothingElse() {
        acts.propose(scene);
        String link = link("SHARES_TO_ANSWER", partner.organisationId());
        String answer = link + "/consortia/" + scene.id() + "/shares/answer";

        HttpResponse<String> first = guest.get(link);
        HttpResponse<String> page = guest.get(answer);

        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith(answer);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).contains("action=\"" + answer + "\"", "href=\"" + link + "/account\"");
        for (String other : List.of(
                "/consortia/" + scene.id(),
                "/consortia/" + scene.id() + "/sections",
                "/consortia/" + UUID.randomUUID() + "/shares/answer",
                "/tasks",
                "/admin/accounts",
                "/api/v1/me")) {
            assertThat(guest.get(link + other).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(guest.get("/consortia/" + scene.id() + "/shares").statusCode())
                .as("the link signs in nobody outside its own address")
                .isEqualTo(302);
    }

    @Test
    void theAnswerIsSentOnceAndThePageStaysReadable() {
        UUID proposal = acts.propose(scene);
        String link = link("SHARES_TO_ANSWER", partner.organisationId());
        String answer = link + "/consortia/" + scene.id() + "/shares/answer";
        guest.get(answer);

        HttpResponse<String> sent =
                guest.post(answer, "proposal", proposal.toString(), "choice", "AGREED", "comment", "");
        HttpResponse<String> again =
                guest.post(answer, "proposal", proposal.toString(), "choice", "REFUSED", "comment", "");

        String next = sent.headers().firstValue("Location").orElseThrow();
        assertThat(next).endsWith(link + "/consortia/" + scene.id() + "/shares");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(guest.get(next).statusCode()).isEqualTo(200);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
    }

    @Test
    void theLinksOfAMemberThatLeftOpenNothing() {
        acts.propose(scene);
        String link = link("SHARES_TO_ANSWER", partner.organisationId());

        scenes.bean(OneTimeLinks.class).revoke(scene.id(), partner.organisationId());

        assertThat(guest.get(link).statusCode()).isEqualTo(410);
        assertThat(guest.get(link + "/account").statusCode()).isEqualTo(410);
    }

    @Test
    void anAccountIsMadeInTwoStepsFromTheLink() {
        acts.propose(scene);
        String link = link("SHARES_TO_ANSWER", partner.organisationId());
        String address = jdbc.queryForObject(
                "SELECT contact_email FROM establishment WHERE id = ?",
                String.class,
                partner.establishmentId().toString());
        guest.textWith(link + "/account", "Créer votre compte");

        HttpResponse<String> step = guest.post(
                link + "/account",
                "name",
                "Nadia Benali",
                "password",
                "une phrase assez longue",
                "again",
                "une phrase assez longue");
        guest.textWith(link + "/account/check", "Nadia Benali", address);
        HttpResponse<String> made = guest.post(link + "/account/check");

        assertThat(step.headers().firstValue("Location").orElseThrow()).endsWith(link + "/account/check");
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?chosen");
        Browser member = Browser.signedIn(port, address, "une phrase assez longue");
        assertThat(member.get("/consortia/" + scene.id() + "/shares/answer").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPersonInvitedByTheLeadActsByLinkAndGetsNoAccountOfTheMember() {
        String invited = "invited-" + UUID.randomUUID() + "@orme.example";
        scenes.bean(InvitingMemberPeople.class)
                .invite(scene.lead().actor(), scene.id(), partner.organisationId(), invited, "Malik Sauvage");
        String first = linkTo("MEMBER_PERSON_INVITED", invited);
        acts.propose(scene);
        String link = linkTo("SHARES_TO_ANSWER", invited);

        assertThat(guest.get(first + "/consortia/" + scene.id()).statusCode()).isEqualTo(200);
        assertThat(guest.get(link + "/consortia/" + scene.id() + "/shares/answer")
                        .statusCode())
                .isEqualTo(200);
        guest.textWith(link + "/account", "ne permet pas de créer un compte");
        assertThat(guest.post(
                                link + "/account",
                                "name",
                                "Malik Sauvage",
                                "password",
                                "une phrase assez longue",
                                "again",
                                "une phrase assez longue")
                        .statusCode())
                .isEqualTo(404);
        scenes.await("the notice to the member", () -> count("MEMBER_PERSON_NOTICE") == 1);
    }

    @Test
    void aGuestSignsTheAgreementWithTheCodeSentToItsAddress() {
        acts.agree(scene, partner, acts.propose(scene));
        acts.release(scene);
        String link = link("AGREEMENT_TO_SIGN", partner.organisationId());
        String signature = link + "/consortia/" + scene.id() + "/agreement/signature";
        String sha = field(guest.get(signature).body(), "textSha256");
        String[] form = {
            "choice", "SIGN", "signatoryName", "Nadia Benali", "signatoryFunction", "Directrice", "textSha256", sha
        };

        HttpResponse<String> check = guest.followed(guest.post(signature, form));
        HttpResponse<String> wrong =
                guest.post(signature, with(form, "confirmed", "true", "read", "true", "code", "12"));
        HttpResponse<String> signed =
                guest.post(signature, with(form, "confirmed", "true", "read", "true", "code", code()));

        assertThat(check.body()).contains("Relisez avant de signer", "•••@orme.example");
        assertThat(wrong.body()).contains("Ce code n’est pas le dernier envoyé");
        assertThat(signed.headers().firstValue("Location").orElseThrow())
                .endsWith(link + "/consortia/" + scene.id() + "/agreement");
        assertThat(jdbc.queryForList(
                        "SELECT s.signatory_name FROM agreement_signature s JOIN agreement a ON a.id = s.agreement_id"
                                + " WHERE a.consortium_id = ? AND s.signatory_email IS NOT NULL",
                        String.class,
                        scene.id().toString()))
                .containsExactly("Nadia Benali");
        scenes.await("the receipt", () -> count("AGREEMENT_RECEIPT") == 1);
    }

    private static String[] with(String[] form, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(form), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String field(String body, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(body);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private String code() {
        String[] code = new String[1];
        scenes.await("the letter with the code", () -> {
            List<String> texts = jdbc.queryForList(
                    "SELECT text FROM letter WHERE kind = 'SIGNING_CODE' AND organisation_id = ?"
                            + " ORDER BY written_at DESC, id DESC",
                    String.class,
                    partner.organisationId().toString());
            Matcher digits = Pattern.compile("(\\d{3})\u00a0(\\d{3})").matcher(String.join("\n", texts));
            code[0] = digits.find() ? digits.group(1) + digits.group(2) : null;
            return code[0] != null;
        });
        return code[0];
    }

    private long count(String kind) {
        Long letters = jdbc.queryForObject(
                "SELECT count(*) FROM letter WHERE kind = ? AND organisation_id = ?",
                Long.class,
                kind,
                partner.organisationId().toString());
        return letters == null ? 0 : letters;
    }

    private String link(String kind, UUID organisation) {
        return newest(
                kind,
                "SELECT text FROM letter WHERE kind = ? AND consortium_id = ? AND organisation_id = ? ORDER BY id DESC",
                organisation.toString());
    }

    private String linkTo(String kind, String email) {
        return newest(
                kind,
                "SELECT text FROM letter WHERE kind = ? AND consortium_id = ? AND recipient = ? ORDER BY id DESC",
                email);
    }

    private String newest(String kind, String query, String to) {
        String[] link = new String[1];
        scenes.await("the letter " + kind, () -> {
            List<String> texts =
                    jdbc.queryForList(query, String.class, kind, scene.id().toString(), to);
            Matcher found = LINK.matcher(texts.isEmpty() ? "" : texts.get(0));
            link[0] = found.find() ? found.group() : null;
            return link[0] != null;
        });
        return link[0];
    }
}
