package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.OwnPageEvent.PageLinkAsked;
import org.cordee.organisation.OwnPageEvent.PageUpdateDue;
import org.cordee.organisation.OwnPageEvent.ProofLapsing;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The letters about an organisation's own page: its link once a day, and the reminders. */
@CordeeTest
class OwnPageLettersModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    private final UUID organisationId = Ids.next();
    private final String address = Ids.next() + "@exemple.example";

    @Test
    void sendsTheLinkOnceADayHoweverOftenItIsAskedFor() {
        LocalDate today = clock.today();

        listener().on(asked(today));
        listener().on(asked(today));
        listener().on(asked(today.plusDays(1)));

        assertThat(written()).extracting(Letter::kind).containsExactly(LetterKind.PAGE_LINK, LetterKind.PAGE_LINK);
        assertThat(written()).allSatisfy(letter -> assertThat(letter.text()).containsPattern("/i/[A-Za-z0-9_-]{20,}"));
    }

    @Test
    void asksWhetherThePageIsRight() {
        PageUpdateDue event = new PageUpdateDue(header(), organisationId, expiry());

        listener().on(event);
        listener().on(event);

        assertThat(written())
                .singleElement()
                .satisfies(letter -> assertThat(words(letter)).contains("trois minutes suffisent"));
    }

    @Test
    void namesTheProofThatLapsesAndItsLastDay() {
        listener().on(lapsing(OrganisationKind.EI));
        listener().on(lapsing(OrganisationKind.ESUS));

        assertThat(written())
                .anySatisfy(letter -> assertThat(words(letter)).contains("Convention EI", "31/12/2026"))
                .anySatisfy(letter -> assertThat(words(letter)).contains("Agrément ESUS", "31/12/2026"));
    }

    private ProofLapsing lapsing(OrganisationKind proof) {
        return new ProofLapsing(header(), organisationId, proof, LocalDate.of(2026, 12, 31), 1, expiry());
    }

    private PageLinkAsked asked(LocalDate day) {
        return new PageLinkAsked(header(), organisationId, day, expiry());
    }

    private Instant expiry() {
        return clock.now().plus(Duration.ofDays(14));
    }

    private EventHeader header() {
        return EventHeader.outsideConsortia(Actor.system(), clock.now());
    }

    private OwnPageLetters listener() {
        Recipient reader = new Recipient(address, null, Locale.FRENCH, null);
        return new OwnPageLetters(new SampleLetterData(reader).writing(context));
    }

    private static String words(Letter letter) {
        return letter.text().replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private List<Letter> written() {
        return letters.findAll().stream()
                .filter(letter -> letter.recipient().equals(address))
                .toList();
    }
}
