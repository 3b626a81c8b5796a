package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.RecordingConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Real use cases lead to real letters: events are received, recipients are found, and no letter contains confidential
 * data.
 */
class LettersOfUseCasesProcessTests extends ProcessScene {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Letters letters;

    @Autowired
    RegisteringPeople registering;

    @Autowired
    LetterReading reading;

    @Test
    void writesLettersForEveryStepUntilTheSectionsWithoutAPriceOrAText() {
        Firm partner = scenes.firm("Les Mains Vertes de l’Orme");
        String nadia = reader(partner, Locale.ENGLISH);
        Scene scene = scenes.launched(false, List.of(partner));
        String mary = reader(scene.lead(), Locale.FRENCH);

        UUID invitation = acts.accept(scene, partner);
        acts.giveCapacity(partner, invitation);
        acts.confirm(scene, invitation);
        UUID proposal = acts.propose(scene);
        acts.agree(scene, partner, proposal);
        acts.concludeAgreement(scene, partner);
        UUID section = acts.handIn(scene, partner);
        acts.sendBack(scene, section);

        wait(scene, LetterKind.SECTION_SENT_BACK);
        assertThat(kinds(scene, nadia))
                .containsExactlyInAnyOrder(
                        LetterKind.INVITATION,
                        LetterKind.NEXT_FORMALITIES,
                        LetterKind.CONFIRMED,
                        LetterKind.SHARES_TO_ANSWER,
                        LetterKind.AGREEMENT_TO_SIGN,
                        LetterKind.AGREEMENT_RECEIPT,
                        LetterKind.AGREEMENT_SIGNED,
                        LetterKind.POWER_TO_GIVE,
                        LetterKind.POWER_RECEIPT,
                        LetterKind.EVIDENCE_TO_PROVIDE,
                        LetterKind.SECTION_TO_WRITE,
                        LetterKind.SECTION_SENT_BACK);
        assertThat(kinds(scene, mary))
                .containsExactlyInAnyOrder(
                        LetterKind.CAPACITY_TO_CONFIRM,
                        LetterKind.AGREEMENT_TO_REVIEW,
                        LetterKind.AGREEMENT_TO_SIGN,
                        LetterKind.AGREEMENT_RECEIPT,
                        LetterKind.AGREEMENT_SIGNED,
                        LetterKind.EVIDENCE_TO_PROVIDE,
                        LetterKind.OUTLINE_TO_SETTLE,
                        LetterKind.SECTION_TO_WRITE,
                        LetterKind.SECTION_TO_REVIEW);
        assertThat(of(scene)).allSatisfy(letter -> {
            assertThat(letter.locale()).isEqualTo(letter.recipient().equals(nadia) ? Locale.ENGLISH : Locale.FRENCH);
            // An address may contain such characters by chance.
            assertThat((letter.title() + letter.text() + letter.html()).replaceAll("http[^\\s\"<]+", ""))
                    .doesNotContainPattern("1.?000|€|EUR|2.?000")
                    .doesNotContain("méthode", "Notre part", "Plus précis", "Deux piscines", "??");
        });
    }

    @Test
    void notifiesMembersAndCandidatesWithAnOpenInvitationOfACorrigendum() {
        List<Firm> firms = scenes.firms(3);
        List<String> readers =
                firms.stream().map(firm -> reader(firm, Locale.FRENCH)).toList();
        Scene scene = scenes.launched(false, List.of(firms.get(0)), List.of(firms.get(1)), List.of(firms.get(2)));
        String mary = reader(scene.lead(), Locale.ENGLISH);
        UUID joined = acts.accept(scene, firms.get(0));
        acts.giveCapacity(firms.get(0), joined);
        acts.confirm(scene, joined);
        UUID declined = acts.invitation(scene, firms.get(2));
        scenes.bean(AnsweringInvitation.class)
                .decline(firms.get(2).actor(), declined, org.cordee.consortium.DeclineReason.TOO_FAR, null);
        acts.invitation(scene, firms.get(1));

        moveTheDeadline(scene, scenes.now().plus(Duration.ofDays(47)));

        wait(scene, LetterKind.DEADLINE_MOVED_CANDIDATE);
        assertThat(readersOf(scene, LetterKind.DEADLINE_MOVED)).containsExactlyInAnyOrder(mary, readers.get(0));
        assertThat(readersOf(scene, LetterKind.DEADLINE_MOVED_CANDIDATE)).containsExactly(readers.get(1));
    }

    @Test
    void showsTheLeadAnInvitationWithoutAddressAndSendsItToTheFirstAddress() {
        // The page shows the oldest letters first, and no more than one page of them.
        scenes.bean(JdbcTemplate.class).update("DELETE FROM unaddressed_letter");
        Firm partner = scenes.firm("Sans Adresse");
        Scene scene = scenes.launched(false, List.of(partner));
        UUID invitation = acts.invitation(scene, partner);
        await().atMost(PATIENCE).until(() -> isUnreached(scene));

        assertThat(scenes.bean(ConsortiumReading.class)
                        .invitation(scene.lead().actor(), invitation)
                        .unreached())
                .isTrue();
        assertThat(scenes.bean(ConsortiumReading.class)
                        .invitation(partner.actor(), invitation)
                        .unreached())
                .isFalse();
        assertThat(reading.unaddressed(Scenes.ADMINISTRATOR, PageRequest.of(0, 25)))
                .filteredOn(row -> row.consortiumId().equals(scene.id()))
                .extracting(row -> row.kind() + " " + row.organisationName())
                .containsExactly("INVITATION Sans Adresse");

        String reader = reader(partner, Locale.FRENCH);

        await().atMost(PATIENCE).until(() -> !isUnreached(scene));
        assertThat(kinds(scene, reader)).containsExactly(LetterKind.INVITATION);
        String text = letterTo(scene, reader).text();
        String token = text.replaceAll("(?s).*?/i/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(scenes.bean(OneTimeLinks.class).resolve(token).subjectId()).isEqualTo(invitation);
    }

    private boolean isUnreached(Scene scene) {
        return scenes.bean(ConsortiumReading.class)
                .workspace(scene.lead().actor(), scene.id())
                .slots()
                .get(0)
                .turn()
                .unreached();
    }

    private void moveTheDeadline(Scene scene, Instant to) {
        long version = scenes.bean(ConsultationReading.class)
                .facts(scene.consultationId())
                .version();
        scenes.bean(RecordingConsultations.class)
                .fillIn(scene.lead().actor(), scene.consultationId(), version, Scenes.content(to));
    }

    private String reader(Firm firm, Locale locale) {
        String email = "n" + Ids.next() + "@orme.example";
        registering.register(
                email,
                "Nadia Benali",
                "une phrase de test",
                locale,
                List.of(new RoleGrant(firm.organisationId(), Set.of(Role.MEMBER))));
        return email;
    }

    private void wait(Scene scene, LetterKind kind) {
        await().atMost(PATIENCE).until(() -> !readersOf(scene, kind).isEmpty());
    }

    private List<Letter> of(Scene scene) {
        return letters.findAll().stream()
                .filter(letter -> scene.id().equals(letter.consortiumId()))
                .toList();
    }

    private List<LetterKind> kinds(Scene scene, String reader) {
        return of(scene).stream()
                .filter(letter -> letter.recipient().equals(reader))
                .map(Letter::kind)
                .toList();
    }

    private List<String> readersOf(Scene scene, LetterKind kind) {
        return of(scene).stream()
                .filter(letter -> letter.kind() == kind)
                .map(Letter::recipient)
                .toList();
    }

    private Letter letterTo(Scene scene, String reader) {
        return of(scene).stream()
                .filter(letter -> letter.recipient().equals(reader))
                .findFirst()
                .orElseThrow();
    }
}
