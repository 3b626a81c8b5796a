package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.library.KeepingEntries;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.library.LibraryContent;
import org.cordee.library.LibraryEvent.LibraryEntryExpired;
import org.cordee.library.LibraryEvent.LibraryReviewDue;
import org.cordee.library.LibraryFacts;
import org.cordee.library.LibraryKind;
import org.cordee.library.LibraryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The letters about an entry of a library: to its owner, once for each date, without the name of a person. */
@CordeeTest
class LibraryLettersModuleTests {

    private static final LibraryFacts QUALIBAT = new LibraryFacts("", null, null, null, "", "", "", "", "Qualibat");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    ApplicationContext context;

    @Autowired
    KeepingEntries keeping;

    @Autowired
    LibraryLookup library;

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    private final Recipient owner = reader();
    private final Recipient colleague = reader();
    private final Recipient withoutAccount = new Recipient(Ids.next() + "@exemple.example", null, Locale.FRENCH, null);
    private Actor actor;
    private LocalDate today;

    @BeforeEach
    void aWorkshop() {
        actor = new Actor(owner.personId(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        today = clock.today();
    }

    private static Recipient reader() {
        return new Recipient(Ids.next() + "@exemple.example", "Claire", Locale.FRENCH, Ids.next());
    }

    @Test
    void writesToTheOwnerOnceWhenTheReviewIsDue() {
        UUID entry = certificate(null);
        LibraryReviewDue due = new LibraryReviewDue(header(), entry, today.plusMonths(12));

        listener().on(due);
        listener().on(due);

        assertThat(written(owner)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.LIBRARY_REVIEW_DUE);
            assertThat(letter.text()).contains("Qualification 1112", "/library/entries/" + entry);
        });
        assertThat(written(colleague)).isEmpty();
    }

    /** Texts kept after a deposit have the same day. */
    @Test
    void writesOneLetterAboutTheEntriesOfOneDay() {
        UUID one = certificate(null);
        UUID other = certificate(null);

        listener().on(new LibraryReviewDue(header(), one, today.plusMonths(12)));
        listener().on(new LibraryReviewDue(header(), other, today.plusMonths(12)));

        assertThat(written(owner))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("/library/entries/" + one, "votre bibliothèque les montre en premier"));
    }

    @Test
    void saysTheDayAndTheTitleInTheLanguageOfTheOwner() {
        UUID entry = certificate(null);
        Recipient reader = new Recipient(owner.email(), "Claire", Locale.ENGLISH, owner.personId());

        new LibraryLetters(writing(reader), contacts(reader), library)
                .on(new LibraryReviewDue(header(), entry, today.plusMonths(12)));

        assertThat(written(owner)).singleElement().satisfies(letter -> {
            assertThat(letter.title()).isEqualTo("To review in your library: Qualification 1112, démolition");
            assertThat(letter.text())
                    .contains("To review since", today.plusMonths(12).format(DAY))
                    .doesNotContain("??");
        });
    }

    @Test
    void writesToTheOwnerOnceWhenTheValidityHasEnded() {
        LocalDate last = today.plusDays(3);
        LibraryEntryExpired expired = new LibraryEntryExpired(header(), certificate(last), last);

        listener().on(expired);
        listener().on(expired);

        assertThat(written(owner)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.LIBRARY_ENTRY_EXPIRED);
            assertThat(letter.text()).contains("Valable jusqu’au", last.format(DAY));
        });
    }

    @Test
    void writesNothingAboutADateThatHasMovedOrAnEntryThatIsDeleted() {
        listener().on(new LibraryReviewDue(header(), certificate(null), today));
        listener().on(new LibraryEntryExpired(header(), certificate(today.plusDays(9)), today));
        listener().on(new LibraryReviewDue(header(), Ids.next(), today));

        assertThat(written(owner)).isEmpty();
    }

    @Test
    void writesToAllPeopleOfTheOrganisationWhenTheOwnerHasLeft() {
        UUID entry = certificate(null);

        new LibraryLetters(writing(colleague, withoutAccount), contacts(colleague, withoutAccount), library)
                .on(new LibraryReviewDue(header(), entry, today.plusMonths(12)));

        assertThat(written(colleague)).hasSize(1);
        assertThat(written(withoutAccount)).isEmpty();
        assertThat(written(owner)).isEmpty();
    }

    @Test
    void doesNotNameThePersonOfAnEntry() {
        LibraryFacts worker = new LibraryFacts("", null, null, null, "", "", "", "Conductrice de travaux", "");
        UUID entry = keeping.add(
                actor,
                new EntryTerms(
                        new LibraryContent(LibraryKind.PERSON, "Lucie Amara", "", "Douze ans.", worker),
                        null,
                        null,
                        null));

        listener().on(new LibraryReviewDue(header(), entry, today.plusMonths(12)));

        assertThat(written(owner))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).doesNotContain("Lucie", "Amara"));
    }

    private UUID certificate(LocalDate expiresOn) {
        LibraryContent content =
                new LibraryContent(LibraryKind.CERTIFICATE, "Qualification 1112, démolition", "", "", QUALIBAT);
        return keeping.add(actor, new EntryTerms(content, 12, expiresOn, null));
    }

    private EventHeader header() {
        return EventHeader.outsideConsortia(Actor.system(), clock.now());
    }

    private LibraryLetters listener() {
        return new LibraryLetters(writing(owner, colleague), contacts(owner, colleague), library);
    }

    private static LetterContacts contacts(Recipient... readers) {
        return new SampleLetterData(readers);
    }

    private WritingLetters writing(Recipient... readers) {
        return new SampleLetterData(readers).writing(context);
    }

    private List<Letter> written(Recipient to) {
        return letters.findAll().stream()
                .filter(letter -> letter.recipient().equals(to.email()))
                .toList();
    }
}
