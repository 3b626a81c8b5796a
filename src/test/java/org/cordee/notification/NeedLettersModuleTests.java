package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.need.NeedEvent;
import org.cordee.need.NeedEvent.BatchOver;
import org.cordee.need.NeedEvent.BuyerErased;
import org.cordee.need.NeedEvent.ConfirmationAsked;
import org.cordee.need.NeedEvent.EnoughInterested;
import org.cordee.need.NeedEvent.NeedReceived;
import org.cordee.need.NeedEvent.NeedRefused;
import org.cordee.need.NeedEvent.OutcomeAsked;
import org.cordee.need.NeedEvent.ShortlistDelivered;
import org.cordee.need.NeedEvent.StructureAsked;
import org.cordee.need.NeedLookup;
import org.cordee.need.NeedLookup.BuyerPerson;
import org.cordee.need.NeedLookup.NeedBrief;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The letters about buyers' needs: who gets which, once, with which link, and without the buyer's contact. */
@CordeeTest
class NeedLettersModuleTests {

    private static final Recipient STRUCTURE = new Recipient("accueil@structure.example", null, Locale.FRENCH, null);
    private static final String TITLE = "Déposer et réemployer 180 fenêtres";

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationContext context;

    private final UUID need = Ids.next();
    private final UUID inquiry = Ids.next();
    private final String address = "a" + need.toString().substring(24) + "@ville.example";
    private NeedLetters listener;
    private Instant soon;

    @BeforeEach
    void aBuyerWithoutAccount() {
        NeedLookup lookup = mock(NeedLookup.class);
        when(lookup.brief(need))
                .thenReturn(Optional.of(new NeedBrief("BES-2026-0318", TITLE, "Ville de Saint-Aubin", "Rouen (76)")));
        when(lookup.buyer(need))
                .thenReturn(Optional.of(new BuyerPerson("Salomé Vidal", "Acheteuse", address, null, Locale.ENGLISH)));
        SampleLetterData world = new SampleLetterData(STRUCTURE);
        listener = new NeedLetters(world.writing(context), world, lookup);
        soon = clock.now().plus(Duration.ofDays(3));
    }

    @Test
    void eachEventLeadsToItsLetterOnce() {
        EventHeader stamp = EventHeader.outsideConsortia(Actor.system(), clock.now());
        Map<LetterKind, NeedEvent> events = Map.of(
                LetterKind.NEED_CONFIRMATION, new ConfirmationAsked(stamp, need, soon, soon),
                LetterKind.NEED_TO_QUALIFY, new NeedReceived(stamp, need, soon),
                LetterKind.NEED_REFUSED, new NeedRefused(stamp, need, soon),
                LetterKind.NEED_INQUIRY, asked(stamp),
                LetterKind.NEED_TO_DELIVER, new EnoughInterested(stamp, need, 6),
                LetterKind.NEED_BATCH_OVER, new BatchOver(stamp, need, 1, 2),
                LetterKind.NEED_SHORTLIST, new ShortlistDelivered(stamp, need, 6, soon, soon, soon),
                LetterKind.NEED_OUTCOME, new OutcomeAsked(stamp, need, soon));

        for (NeedEvent event : events.values()) {
            listener.on(event);
            listener.on(event);
        }

        assertThat(written()).extracting(Letter::kind).containsExactlyInAnyOrderElementsOf(events.keySet());
        assertThat(events.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LetterKind.values())
                        .filter(kind -> kind.name().startsWith("NEED_"))
                        .toList());
        assertThat(written())
                .allSatisfy(letter -> assertThat(letter.text().replaceAll("\\s+", " "))
                        .contains(TITLE)
                        .doesNotContain("??"));
    }

    @Test
    void theBuyerGetsALinkInItsLanguage() {
        listener.on(new ConfirmationAsked(EventHeader.outsideConsortia(Actor.system(), clock.now()), need, soon, soon));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(address);
            assertThat(letter.title()).contains("Confirm your address", TITLE);
            assertThat(letter.text()).containsPattern("/i/[A-Za-z0-9_-]{20,}");
        });
    }

    @Test
    void aStructureCanDeclineFromItsLetterAndReadsNoContactOfTheBuyer() {
        listener.on(asked(EventHeader.outsideConsortia(Actor.system(), clock.now())));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(STRUCTURE.email());
            assertThat(letter.text())
                    .containsPattern("/i/[A-Za-z0-9_-]{20,}/inquiry/decline")
                    .contains("Ville de Saint-Aubin", "Rouen (76)")
                    .doesNotContain("Salomé", address);
        });
    }

    @Test
    void theLettersOfAnErasedBuyerAreEmptied() {
        EventHeader stamp = EventHeader.outsideConsortia(Actor.system(), clock.now());
        listener.on(new ConfirmationAsked(stamp, need, soon, soon));
        listener.on(new NeedReceived(stamp, need, soon));

        context.getBean(ForgettingBuyers.class).on(new BuyerErased(stamp, need));

        List<Letter> all = letters.findByKindInAndSubjectId(List.of(LetterKind.values()), need);
        assertThat(all)
                .filteredOn(letter -> letter.kind() == LetterKind.NEED_CONFIRMATION)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.text()).isEmpty();
                    assertThat(letter.recipient()).doesNotContain("ville.example");
                });
        assertThat(all)
                .filteredOn(letter -> letter.kind() == LetterKind.NEED_TO_QUALIFY)
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).isNotEmpty());
    }

    private StructureAsked asked(EventHeader stamp) {
        return new StructureAsked(stamp, need, inquiry, SampleLetters.PARTNER, 1, soon);
    }

    private List<Letter> written() {
        return Stream.of(need, inquiry)
                .flatMap(subject -> letters.findByKindInAndSubjectId(List.of(LetterKind.values()), subject).stream())
                .toList();
    }
}
