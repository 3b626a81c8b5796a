package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.support.SupportEvent.LeftToCoordinator;
import org.cordee.support.SupportEvent.SupportAccepted;
import org.cordee.support.SupportEvent.SupportDelivered;
import org.cordee.support.SupportEvent.SupportWithdrawn;
import org.cordee.support.SupportEvent.SupporterAsked;
import org.cordee.support.SupportEvent.TakenByCoordinator;
import org.cordee.support.SupportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each event of a request for help leads to one letter to each who has to know it, and to none twice. */
@CordeeTest
class SupportLettersModuleTests {

    private final String email = "appui." + Ids.next() + "@example.org";
    private final UUID person = Ids.next();
    private final SampleLetterData world =
            new SampleLetterData(new Recipient(email, "Bruno Astier", Locale.FRENCH, person));
    private final UUID request = Ids.next();

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    private final AwaitedAnswers awaited = mock(AwaitedAnswers.class);
    private SupportLetters listener;

    @BeforeEach
    void listen() {
        listener = new SupportLetters(world.writing(context), world, world, awaited);
        when(awaited.awaitsSupporter(any(), any())).thenReturn(true);
    }

    @Test
    void theSupportOrganisationIsAskedWithTheEndOfTheServiceLevelAndWithoutTheQuestion() {
        SupporterAsked event = new SupporterAsked(
                stamp(), request, SampleLetters.PARTNER, SampleLetters.CANDIDATE, SupportKind.DRAFTING, soon());

        listener.on(event);
        listener.on(event);

        Letter letter = only(LetterKind.SUPPORT_ASKED);
        assertThat(letter.text())
                .contains("Rédactionnelle", "/support-requests/" + request, "vous demande de l’aide")
                .doesNotContain("??", "Parc des Deux-Rives");
    }

    @Test
    void aRequestThatWaitsForItNoMoreIsNotSent() {
        when(awaited.awaitsSupporter(any(), any())).thenReturn(false);

        listener.on(new SupporterAsked(
                stamp(), request, SampleLetters.PARTNER, SampleLetters.CANDIDATE, SupportKind.DRAFTING, soon()));

        assertThat(written(LetterKind.SUPPORT_ASKED)).isEmpty();
    }

    @Test
    void theRequesterLearnsWhoHelpsAndTheLeadWhoReadsTheSection() {
        listener.on(new SupportAccepted(
                stamp(),
                request,
                SampleLetters.PARTNER,
                SampleLetters.CANDIDATE,
                SupportKind.DRAFTING,
                Ids.next(),
                Ids.next(),
                soon()));

        assertThat(only(LetterKind.SUPPORT_ACCEPTED).text()).contains("/support-requests/" + request);
        assertThat(only(LetterKind.SECTION_SHARED).text())
                .contains("Calendrier des plantations", "Parc des Deux-Rives")
                .doesNotContain("??");
    }

    @Test
    void theLeadIsNotToldWhereNothingOrItsOwnSectionIsShared() {
        listener.on(new SupportAccepted(
                stamp(),
                request,
                SampleLetters.PARTNER,
                SampleLetters.CANDIDATE,
                SupportKind.LEGAL,
                null,
                null,
                soon()));
        listener.on(new SupportAccepted(
                stamp(),
                request,
                SampleLetters.PARTNER,
                SampleLetters.LEAD,
                SupportKind.LEGAL,
                Ids.next(),
                Ids.next(),
                soon()));

        assertThat(written(LetterKind.SECTION_SHARED)).isEmpty();
    }

    @Test
    void theOtherStepsAreToldToWhoHasToAct() {
        listener.on(new TakenByCoordinator(stamp(), request, SampleLetters.CANDIDATE, SupportKind.LEGAL));
        listener.on(new SupportDelivered(
                stamp(), request, SampleLetters.PARTNER, SampleLetters.CANDIDATE, SupportKind.LEGAL));
        listener.on(new SupportWithdrawn(
                stamp(), request, SampleLetters.PARTNER, SampleLetters.CANDIDATE, SupportKind.LEGAL));
        listener.on(new SupportWithdrawn(stamp(), request, null, SampleLetters.CANDIDATE, SupportKind.LEGAL));

        assertThat(only(LetterKind.SUPPORT_TAKEN).text()).contains("Juridique");
        assertThat(only(LetterKind.SUPPORT_DELIVERED).text()).contains("donnez votre avis");
        assertThat(only(LetterKind.SUPPORT_WITHDRAWN).text()).contains("plus rien à faire");
    }

    @Test
    void theCoordinatorsAreToldThatARequestWaitsForThem() {
        LeftToCoordinator event =
                new LeftToCoordinator(stamp(), request, SampleLetters.CANDIDATE, SupportKind.STRATEGIC);

        listener.on(event);
        listener.on(event);

        assertThat(letters.existsByKindAndSubjectId(LetterKind.SUPPORT_TO_COORDINATE, event.eventId()))
                .isTrue();
    }

    private Letter only(LetterKind kind) {
        List<Letter> written = written(kind);
        assertThat(written).as("letters of the kind %s", kind).hasSize(1);
        return written.get(0);
    }

    private List<Letter> written(LetterKind kind) {
        return letters.findByPersonIdOrRecipient(person, email).stream()
                .filter(letter -> letter.kind() == kind)
                .toList();
    }

    private EventHeader stamp() {
        return EventHeader.outsideConsortia(Actor.system(), clock.now());
    }

    private Instant soon() {
        return clock.now().plus(Duration.ofDays(2));
    }
}
