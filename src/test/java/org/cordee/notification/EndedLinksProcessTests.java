package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.account.OneTimeLinks;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConfirmingPartner;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.DecidingLateCapacity;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.InvitationState;
import org.cordee.consortium.SigningNda;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.platform.Browser;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** When an invitation ends, in any way, its links end too: they explain what happened and accept no answer. */
class EndedLinksProcessTests extends ProcessScene {

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private Firm partner;
    private Scene scene;
    private UUID invitation;
    private String link;
    private Browser browser;

    /** The ways in which an invitation can end, and the text its links show from then on. */
    enum InvitationEnding {
        DECLINED("Votre refus est enregistré"),
        NDA_REFUSED("Votre refus est enregistré"),
        WITHDRAWN("Cette invitation est close"),
        LAPSED("Cette invitation est close"),
        EXPIRED("Le délai pour répondre est passé"),
        REPLACED("Cette invitation est close"),
        REFUSED("Cette invitation est close"),
        CONFIRMED("vous êtes membre");

        private final String says;

        InvitationEnding(String says) {
            this.says = says;
        }
    }

    @BeforeEach
    void forgetFailures() {
        jdbc.update("DELETE FROM sign_in_failure");
    }

    private void invited(boolean nda) {
        partner = scenes.firm("Les Mains Vertes de l’Orme");
        scene = scenes.launched(nda, List.of(partner));
        invitation = acts.invitation(scene, partner);
        link = "/i/"
                + scenes.bean(OneTimeLinks.class)
                        .issue(
                                "invitation",
                                invitation,
                                partner.organisationId(),
                                "n.benali@orme.example",
                                scenes.now().plus(Duration.ofDays(60)));
        browser = new Browser(port);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkOfAnEndedInvitationExplainsTheEndAndAcceptsNoAnswer(InvitationEnding ending) {
        invited(ending == InvitationEnding.NDA_REFUSED);
        assertThat(browser.get(link + "/invitation").statusCode()).isEqualTo(200);

        end(ending);
        InvitationState ended = state();

        for (String below : List.of("", "/invitation", "/invitation/decline", "/invitation/capacity")) {
            HttpResponse<String> page = browser.get(link + below);
            assertThat(page.statusCode()).as(link + below).isEqualTo(410);
            assertThat(page.body()).contains(ending.says).doesNotContain("??", "Métropole");
        }
        HttpResponse<String> act =
                browser.post(link + "/invitation/answer", "answer", "NO", "reason", "TOO_FAR", "confirmed", "true");
        assertThat(act.statusCode()).isEqualTo(410);
        assertThat(state()).isEqualTo(ended);
    }

    @Test
    void theAnswerGivenByTheLinkIsConfirmedOnThePageThatFollows() {
        invited(false);
        browser.get(link + "/invitation");

        HttpResponse<String> sent =
                browser.post(link + "/invitation/answer", "answer", "NO", "reason", "TOO_FAR", "confirmed", "true");
        HttpResponse<String> next =
                browser.get(sent.headers().firstValue("Location").orElseThrow());

        assertThat(next.body()).contains("Votre refus est enregistré", "Sillage Travaux publics a reçu votre réponse");
        assertThat(state()).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void endsAllLinksOfTheInvitationAndNoneOfAnother() {
        invited(false);
        String colleagues = "/i/"
                + scenes.bean(OneTimeLinks.class)
                        .issue(
                                "invitation",
                                invitation,
                                partner.organisationId(),
                                "m.sauvage@orme.example",
                                scenes.now().plus(Duration.ofDays(60)));
        String firstLink = link;
        invited(false);

        decline(invitation, partner);

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(Stream.of(firstLink, colleagues)
                        .map(other -> browser.get(other + "/invitation").statusCode()))
                .containsOnly(200);
    }

    @Test
    void anExpiredLinkOfAnOpenInvitationPointsToTheLaterLetter() {
        invited(false);
        acts.accept(scene, partner);
        acts.giveCapacity(scene, partner);
        String old = "/i/"
                + scenes.bean(OneTimeLinks.class)
                        .issue("invitation", invitation, partner.organisationId(), "n@orme.example", scenes.now());

        HttpResponse<String> page = browser.get(old);

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Ce lien n’est plus valable", "Un courriel plus récent de Sillage");
    }

    private void end(InvitationEnding ending) {
        var lead = scene.lead().actor();
        switch (ending) {
            case DECLINED -> decline(invitation, partner);
            case NDA_REFUSED -> {
                acts.accept(scene, partner);
                scenes.bean(SigningNda.class).refuse(partner.actor(), invitation, null);
            }
            case WITHDRAWN -> scenes.bean(WithdrawingInvitation.class).withdraw(lead, invitation, "Autre choix");
            case LAPSED -> scenes.bean(AbandoningConsortium.class).abandon(lead, scene.id(), "Trop tard");
            case EXPIRED -> {
                scenes.pass(Duration.ofDays(15));
                scenes.await("expiry of " + invitation, () -> state() == InvitationState.EXPIRED);
            }
            case REPLACED -> {
                acts.accept(scene, partner);
                scenes.pass(Duration.ofDays(7));
                scenes.bean(DecidingLateCapacity.class).replace(lead, invitation);
            }
            case REFUSED -> {
                capacityGiven();
                scenes.bean(ConfirmingPartner.class).refuse(lead, invitation, "Trop cher");
            }
            case CONFIRMED -> {
                capacityGiven();
                scenes.bean(ConfirmingPartner.class).confirm(lead, invitation);
            }
        }
    }

    private void capacityGiven() {
        acts.accept(scene, partner);
        acts.giveCapacity(partner, invitation);
    }

    private void decline(UUID which, Firm by) {
        scenes.bean(AnsweringInvitation.class).decline(by.actor(), which, DeclineReason.TOO_FAR, null);
    }

    private InvitationState state() {
        return scenes.bean(ConsortiumLookup.class).invitation(invitation).state();
    }
}
