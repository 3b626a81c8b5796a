package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.talk.ConversationView;
import org.cordee.consortium.talk.PostingMessage;
import org.cordee.consortium.talk.ReadingMessages;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Tests who writes and reads the conversations of a consortium, and that each message is written once. */
@ConsortiumTest
class MessagesModuleTests {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    NegotiatedConsortia consortia;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    PostingMessage posting;

    @Autowired
    ReadingMessages reading;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void theLeadAndTheMembersReadEachOther() {
        Three three = negotiated.three();
        later();
        posting.toMembers(three.lead().actor(), three.id(), Ids.next(), "Réunion jeudi ?");
        later();
        posting.toMembers(three.partners().get(0).actor(), three.id(), Ids.next(), "Oui.");

        for (SampleFirm reader :
                List.of(three.lead(), three.partners().get(0), three.partners().get(1))) {
            assertThat(words(reading.ofMembers(reader.actor(), three.id(), FIRST)))
                    .containsExactly("Oui.", "Réunion jeudi ?");
        }
        ConversationView ofThePartner =
                reading.ofMembers(three.partners().get(0).actor(), three.id(), FIRST);
        assertThat(ofThePartner.messages().getContent())
                .extracting(ConversationView.Line::own)
                .containsExactly(true, false);
    }

    @Test
    void answersEverybodyElseAsIfThereWereNoConversation() {
        Launched inviting = fixture.launched(false, fixture.firms(1), fixture.firms(1));
        UUID invitation = fixture.invited(inviting);
        SampleFirm candidate = inviting.candidate(0);
        SampleFirm neighbour = inviting.candidates().get(1).get(0);
        posting.aboutInvitation(candidate.actor(), invitation, Ids.next(), "Y a-t-il de l’eau ?");
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        Actor administrator = new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);

        for (Actor outsider :
                List.of(neighbour.actor(), fixture.firm("Ailleurs").actor(), coordinator, administrator)) {
            assertThatThrownBy(() -> reading.aboutInvitation(outsider, invitation, FIRST))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> posting.aboutInvitation(outsider, invitation, Ids.next(), "Bonjour"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reading.ofMembers(outsider, inviting.consortiumId(), FIRST))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> posting.toMembers(outsider, inviting.consortiumId(), Ids.next(), "Bonjour"))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reading.ofMembers(candidate.actor(), inviting.consortiumId(), FIRST))
                .as("the candidate is no member")
                .isInstanceOf(NotFound.class);
        assertThat(reading.files(coordinator, inviting.consortiumId())).isEmpty();
    }

    @Test
    void theLeadAndTheCandidateTalkBeforeTheAnswerWithoutMovingItsDate() {
        Launched inviting = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(inviting);
        SampleFirm candidate = inviting.candidate(0);
        String before = dueAt(invitation);
        posting.aboutInvitation(candidate.actor(), invitation, Ids.next(), "Y a-t-il de l’eau ?");
        later();
        posting.aboutInvitation(inviting.lead().actor(), invitation, Ids.next(), "Oui, sur place.");

        assertThat(words(reading.aboutInvitation(candidate.actor(), invitation, FIRST)))
                .containsExactly("Oui, sur place.", "Y a-t-il de l’eau ?");
        assertThat(reading.countAbout(inviting.lead().actor(), invitation)).isEqualTo(2);
        assertThat(dueAt(invitation)).isEqualTo(before);
        assertThat(reading.files(inviting.lead().actor(), inviting.consortiumId()))
                .singleElement()
                .satisfies(file -> assertThat(file.invitationId()).isEqualTo(invitation));
    }

    @Test
    void aClosedInvitationIsReadAndNotWritten() {
        Launched inviting = fixture.launched(false, fixture.firms(2));
        UUID invitation = fixture.invited(inviting);
        SampleFirm candidate = inviting.candidate(0);
        posting.aboutInvitation(candidate.actor(), invitation, Ids.next(), "C’est trop loin.");
        answering.decline(candidate.actor(), invitation, DeclineReason.TOO_FAR, null);

        assertThat(words(reading.aboutInvitation(candidate.actor(), invitation, FIRST)))
                .containsExactly("C’est trop loin.");
        assertThatThrownBy(() -> posting.aboutInvitation(inviting.lead().actor(), invitation, Ids.next(), "Dommage."))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.key()).isEqualTo("consortium.messages.invitation-over"));
    }

    @Test
    void aMemberThatLeftReadsNothingAndItsMessagesStay() {
        Three three = negotiated.three();
        SampleFirm leaving = three.partners().get(0);
        later();
        posting.toMembers(leaving.actor(), three.id(), Ids.next(), "Nous partons.");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> consortia
                        .getLocked(three.id())
                        .replace(Act.now(three.lead().actor(), clock), leaving.organisationId()));

        assertThatThrownBy(() -> reading.ofMembers(leaving.actor(), three.id(), FIRST))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.fileOfMembers(leaving.actor(), three.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> posting.toMembers(leaving.actor(), three.id(), Ids.next(), "Encore nous."))
                .isInstanceOf(NotFound.class);
        assertThat(words(reading.ofMembers(three.partners().get(1).actor(), three.id(), FIRST)))
                .containsExactly("Nous partons.");
    }

    @Test
    void aMemberReadsWhatWasWrittenSinceItJoined() {
        Three three = negotiated.three();
        SampleFirm late = three.partners().get(1);
        later();
        posting.toMembers(three.lead().actor(), three.id(), Ids.next(), "Qui prenons-nous ?");
        later();
        jdbc.update(
                "UPDATE consortium_member SET joined_at = ? WHERE consortium_id = ? AND organisation_id = ?",
                java.sql.Timestamp.from(clock.now()),
                three.id().toString(),
                late.organisationId().toString());
        later();
        posting.toMembers(three.lead().actor(), three.id(), Ids.next(), "Bienvenue.");

        ConversationView seen = reading.ofMembers(late.actor(), three.id(), FIRST);

        assertThat(words(seen)).containsExactly("Bienvenue.");
        assertThat(seen.since()).isNotNull();
        assertThat(new String(reading.fileOfMembers(late.actor(), three.id()), StandardCharsets.UTF_8))
                .contains("Bienvenue.")
                .doesNotContain("prenons");
        assertThat(words(reading.ofMembers(three.lead().actor(), three.id(), FIRST)))
                .containsExactly("Bienvenue.", "Qui prenons-nous ?");
    }

    @Test
    void aDoubleClickWritesOnceAndTheNextTextOfTheSameFormIsANewMessage() {
        Three three = negotiated.three();
        Actor lead = three.lead().actor();
        UUID key = Ids.next();
        later();

        UUID first = posting.toMembers(lead, three.id(), key, "Bonjour");
        UUID again = posting.toMembers(lead, three.id(), key, "Bonjour");
        UUID other = posting.toMembers(lead, three.id(), key, "Bonsoir");

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(reading.ofMembers(lead, three.id(), FIRST).messages().getTotalElements())
                .isEqualTo(2);
    }

    @Test
    void limitsTheLengthOfAMessageAndTheNumberOfADay() {
        Three three = negotiated.three();
        Actor lead = three.lead().actor();
        later();
        for (int number = 0; number < 40; number++) {
            posting.toMembers(lead, three.id(), Ids.next(), "Message " + number);
        }

        refused("consortium.messages.too-many", () -> posting.toMembers(lead, three.id(), Ids.next(), "Un de trop"));
        refused("consortium.words.too-long", () -> posting.toMembers(lead, three.id(), Ids.next(), "x".repeat(2001)));
        refused("consortium.words.missing", () -> posting.toMembers(lead, three.id(), Ids.next(), " \u202E "));
        clock.pass(Duration.ofHours(25));
        posting.toMembers(lead, three.id(), Ids.next(), "Le lendemain");
        assertThat(reading.ofMembers(lead, three.id(), FIRST).messages().getTotalPages())
                .isEqualTo(3);
    }

    @Test
    void nobodyWritesBeforeThereIsAnotherMemberOrAfterTheEnd() {
        Launched alone = fixture.launched(false, fixture.firms(1));
        refused(
                "consortium.messages.nobody",
                () -> posting.toMembers(alone.lead().actor(), alone.consortiumId(), Ids.next(), "Bonjour"));

        Three three = negotiated.three();
        abandoning.abandon(three.lead().actor(), three.id(), "Trop tard");
        refused(
                "consortium.messages.over",
                () -> posting.toMembers(three.lead().actor(), three.id(), Ids.next(), "Bonjour"));
    }

    @Test
    void thePageShowsHostileTextAsTextAndRefusesAnEmptyMessage() {
        Three three = negotiated.three();
        String page = "/consortia/" + three.id() + "/messages";
        later();

        String empty = desk.as(three.lead()).again(page, "words", " ");
        var sent = desk.as(three.lead())
                .post(page, "words", "<script>alert(1)</script>\n[24/11/2026 10:00] Faux auteur\u202E");
        String shown = desk.as(three.partners().get(0)).page(page);
        String file = desk.as(three.partners().get(0)).page(page + "/file");

        assertThat(empty).contains("id=\"words-error\"", "Écrivez un message.");
        assertThat(sent.getRedirectedUrl()).isEqualTo(page);
        assertThat(shown).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "\u202E", "??");
        assertThat(file).contains("\n    [24/11/2026 10:00] Faux auteur");
        assertThat(desk.in("en").as(three.lead()).page(page))
                .contains("Send the message")
                .doesNotContain("??");
    }

    @Test
    void theInvitationLeadsToItsConversationForBothSides() {
        Launched inviting = fixture.launched(false, fixture.firms(1));
        UUID invitation = fixture.invited(inviting);
        SampleFirm candidate = inviting.candidate(0);
        String address = "/invitations/" + invitation + "/messages";

        var sent = desk.as(candidate, invitation).post(address, "words", "Bonjour");

        assertThat(sent.getRedirectedUrl()).isEqualTo(address);
        assertThat(desk.as(candidate).page("/invitations/" + invitation)).contains(address, "1 message");
        assertThat(desk.as(inviting.lead()).page("/invitations/" + invitation)).contains(address, "1 message");
        assertThat(desk.as(inviting.lead()).page(address)).contains("Bonjour").doesNotContain("??");
    }

    private void later() {
        clock.pass(Duration.ofMinutes(1));
    }

    private String dueAt(UUID invitation) {
        return jdbc.queryForObject("SELECT due_at FROM invitation WHERE id = ?", String.class, invitation.toString());
    }

    private static List<String> words(ConversationView view) {
        return view.messages().getContent().stream()
                .map(ConversationView.Line::words)
                .toList();
    }
}
