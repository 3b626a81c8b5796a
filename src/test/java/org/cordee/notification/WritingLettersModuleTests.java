package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.CordeeTest;
import org.cordee.account.LinkHolder;
import org.cordee.account.LinkPage;
import org.cordee.account.OneTimeLinks;
import org.cordee.account.PublicAddress;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class WritingLettersModuleTests {

    private static final Pattern TOKEN = Pattern.compile("/i/([A-Za-z0-9_-]{20,})");

    @Autowired
    Letters letters;

    @Autowired
    UnaddressedLetters unaddressed;

    @Autowired
    ComposingLetters composing;

    @Autowired
    RenderingLetters rendering;

    @Autowired
    MessageSource texts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    GuestLinks guests;

    @Autowired
    org.cordee.account.AccountSettings account;

    @Autowired
    Environment environment;

    @Autowired
    LetterTransport closed;

    @Autowired
    ChoosingPaces paces;

    @Autowired
    NotificationSettings settings;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final UUID invitation = Ids.next();
    private final UUID consortium = Ids.next();

    @BeforeEach
    @AfterEach
    void noLetters() {
        jdbc.update("DELETE FROM letter_opening");
        jdbc.update("DELETE FROM letter");
    }

    @Test
    void writesOneLetterForAnOccasionReceivedSeveralTimes() {
        WritingLetters writing = writing(SampleLetters.nadia());

        writing.write(invitation(), SampleLetters.PARTNER);
        writing.write(invitation(), SampleLetters.PARTNER);

        assertThat(letters.findAll()).hasSize(1);
    }

    @Test
    void writesASecondReminderBesideTheFirst() {
        WritingLetters writing = writing(SampleLetters.nadia());

        writing.write(invitation().round(1), SampleLetters.PARTNER);
        writing.write(invitation().round(2), SampleLetters.PARTNER);

        assertThat(letters.findAll()).hasSize(2);
    }

    @Test
    void keepsTheLetterWhereThereIsNoMailServer() {
        writing(SampleLetters.nadia()).write(invitation(), SampleLetters.PARTNER);

        assertThat(letters.findAll()).extracting(Letter::state).containsExactly(LetterState.KEPT);
    }

    @Test
    void writesToEachRecipientInItsLanguageWithItsOwnLink() {
        writing(SampleLetters.nadia(), SampleLetters.mary()).write(invitation(), SampleLetters.PARTNER);

        Letter french = to("n.benali@example.org");
        Letter english = to("mary@example.org");
        assertThat(french.title())
                .startsWith("Sillage Travaux publics vous propose de répondre ensemble\u00A0: Parc des Deux-Rives");
        assertThat(english.title())
                .startsWith("Sillage Travaux publics invites you to bid together: Parc des Deux-Rives");
        assertThat(token(french.text())).isNotEqualTo(token(english.text()));
    }

    @Test
    void theLinkOpensTheInvitationForTheInvitedOrganisation() {
        writing(SampleLetters.nadia()).write(invitation(), SampleLetters.PARTNER);

        LinkHolder holder = links.resolve(token(to("n.benali@example.org").html()));

        assertThat(holder.subjectId()).isEqualTo(invitation);
        assertThat(holder.organisationId()).isEqualTo(SampleLetters.PARTNER);
        assertThat(holder.email()).isEqualTo("n.benali@example.org");
    }

    @Test
    void showsTheEurosOfTheShareAndTheLeadsWordInOneHarmlessLine() {
        writing(SampleLetters.nadia()).write(invitation(), SampleLetters.PARTNER);

        Letter letter = to("n.benali@example.org");
        assertThat(letter.html())
                .contains("soit 57\u00A0600,00\u00A0€ à 86\u00A0400,00\u00A0€", "Inès Carpentier, 01 99 00 12 34")
                .contains("Votre chantier nous a plu &lt;b&gt;vraiment&lt;/b&gt; -- De la part de la banque")
                .doesNotContain("<b>vraiment");
        assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("De la part"));
        assertThat(letter.text().lines().filter(line -> line.strip().equals("--")))
                .hasSize(1);
    }

    @Test
    void showsTheDeclineButtonAsLargeAsTheAcceptButton() {
        writing(SampleLetters.nadia()).write(invitation(), SampleLetters.PARTNER);

        Letter letter = to("n.benali@example.org");
        assertThat(letter.html()).contains("/invitation/decline").contains("Non, pas cette fois");
        assertThat(letter.html().split("display:block;padding:14px 16px", -1)).hasSize(3);
        assertThat(letter.text()).contains("/invitation/decline");
    }

    @Test
    void showsFiveFactsAndEscapesForeignMarkup() {
        writing(SampleLetters.nadia()).write(invitation(), SampleLetters.PARTNER);

        Letter letter = to("n.benali@example.org");
        assertThat(letter.html()).contains("Parc des Deux-Rives &lt;lot 2&gt;").doesNotContain("<lot 2>");
        assertThat(letter.text())
                .contains("Marché\u00A0: Parc des Deux-Rives <lot\u00A02>")
                .contains("Acheteur\u00A0: Ville de Saint-Aubin-sur-Orme")
                .contains("Part proposée\u00A0: 12")
                .contains("Heures d’insertion\u00A0: 1")
                .contains("Votre réponse\u00A0: avant");
    }

    @Test
    void leadsOnlyARecipientWithAnAccountToTheChoiceOfItsEmails() {
        Recipient member = new Recipient("yann@example.org", "Yann Le Goff", Locale.FRENCH, Ids.next());

        writing(SampleLetters.nadia(), member).write(invitation(), SampleLetters.PARTNER);

        assertThat(to("yann@example.org").html())
                .contains("/notifications/choice", "Choisir les courriels que je reçois");
        assertThat(to("yann@example.org").text()).contains("/notifications/choice");
        assertThat(to("n.benali@example.org").html()).doesNotContain("/notifications/choice");
        assertThat(to("n.benali@example.org").text()).doesNotContain("Choisir les courriels");
    }

    @Test
    void callsTheReceiptOfASignatureByAnotherNameThanTheReceiptOfADeposit() {
        Occasion signed = Occasion.of(LetterKind.AGREEMENT_RECEIPT, Ids.next(), consortium)
                .showing(Map.of(FactKind.RECEIPT, "00AF386D", FactKind.SIGNED_AT, "2026-11-24T09:46:12Z"));

        writing(SampleLetters.nadia()).write(signed, SampleLetters.PARTNER);

        assertThat(to("n.benali@example.org").text())
                .contains("Reçu\u00A0n°\u00A0: 00AF386D")
                .doesNotContain("Récépissé");
    }

    /** The daily letter and the digest of a watch are composed otherwise; they have tests of their own. */
    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DAILY_LETTER", "OPPORTUNITY_DIGEST"})
    void everyKindIsWellFormedInBothLanguages(LetterKind kind) {
        Occasion occasion = Occasion.of(kind, Ids.next(), consortium)
                .naming(SampleLetters.PARTNER)
                .due(clock.now().plus(Duration.ofDays(3)))
                .leadingTo("/consortia/" + consortium)
                .with(new Link("invitation", invitation, clock.now().plus(Duration.ofDays(3)), false))
                .showing(Map.of(
                        FactKind.REASON, "TOO_FAR",
                        FactKind.OUTCOME, "IN_TIME",
                        FactKind.DEPOSITED_AT, "2026-11-24T09:46:12Z",
                        FactKind.RECEIPT, "CD-2026-0001",
                        FactKind.MANIFEST, "0".repeat(64)));

        writing(SampleLetters.nadia(), SampleLetters.mary()).write(occasion, SampleLetters.LEAD);

        List<Letter> written = letters.findAll();
        assertThat(written).hasSize(2);
        assertThat(written).allSatisfy(letter -> {
            assertThat(letter.title() + letter.text() + letter.html())
                    .doesNotContain("??")
                    .doesNotContainPattern("\\{\\d\\}");
            assertThat(letter.html()).contains("alt=\"\"").doesNotContain(" th:", "xmlns:th");
            assertThat(letter.text().lines().filter(line -> !line.startsWith("http")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
            assertThat(letter.title() + letter.text() + letter.html().replaceAll("<[^>]*>", ""))
                    .doesNotContainPattern(
                            letter.locale().equals(Locale.FRENCH)
                                    ? "[\\p{L}\\d] [:;!?%€»]|« |\\p{L}'"
                                    : "\\p{L}[\\u00A0 ][:;!?]");
        });
    }

    @Test
    void hasTheDateOfTheAnswerForTheReadersCalendarWithoutALinkThatActs() {
        writing(SampleLetters.nadia()).write(invitation(), SampleLetters.PARTNER);

        Letter letter = to("n.benali@example.org");
        assertThat(letter.calendar())
                .startsWith("BEGIN:VCALENDAR")
                .contains("UID:due-", "TRANSP:TRANSPARENT")
                .doesNotContain("/i/");
    }

    @Test
    void writesNoLetterWhenNoRecipientIsKnown() {
        writing().write(invitation(), SampleLetters.PARTNER);

        assertThat(letters.findAll()).isEmpty();
    }

    private Occasion invitation() {
        return Occasion.of(LetterKind.INVITATION, invitation, consortium)
                .about(invitation)
                .due(clock.now().plus(Duration.ofDays(3)))
                .leadingTo("/invitations/" + invitation)
                .with(new Link("invitation", invitation, clock.now().plus(Duration.ofDays(3)), false));
    }

    private WritingLetters writing(Recipient... readers) {
        SampleLetterData world = new SampleLetterData(readers);
        PublicAddress applicationAddress = new PublicAddress(account, environment, new Fixed());
        return new WritingLetters(
                letters,
                world,
                world,
                unaddressed,
                composing,
                rendering,
                new LetterCalendar(applicationAddress, texts),
                links,
                guests,
                applicationAddress,
                closed,
                paces,
                settings,
                clock);
    }

    private record Fixed() implements ObjectProvider<LinkPage> {
        @Override
        public LinkPage getObject() {
            return new LinkPage("invitation", "invitation");
        }

        @Override
        public java.util.stream.Stream<LinkPage> stream() {
            return java.util.stream.Stream.of(getObject());
        }
    }

    private Letter to(String email) {
        return letters.findAll().stream()
                .filter(letter -> letter.recipient().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static String token(String text) {
        Matcher found = TOKEN.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
