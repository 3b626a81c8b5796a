package org.cordee.introduction;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.shared.Actor;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** A buyer, a structure, and introductions between them in every state. */
final class SampleIntroductions {

    /** A Monday morning in Paris. */
    static final Instant MONDAY =
            ZonedDateTime.of(2026, 12, 7, 9, 0, 0, 0, ZoneOffset.UTC).toInstant();

    static final UUID TOWN = Ids.next();
    static final UUID WORKSHOP = Ids.next();
    static final Actor BUYER = member(TOWN);
    static final Actor DIRECTOR = member(WORKSHOP);
    static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    static final IntroductionSettings SETTINGS = new IntroductionSettings(7, 3, 5, 21, 7, 12, 30, 20, 30);
    static final IntroductionDates DATES = new IntroductionDates(SETTINGS);

    private SampleIntroductions() {}

    static Actor member(UUID organisation) {
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    static ProfessionalContact buyerContact() {
        return new ProfessionalContact("Salomé Vidal", "acheteuse", "s.vidal@ville.example", "02 61 91 00 00");
    }

    static ProfessionalContact workshopContact() {
        return new ProfessionalContact("Malik Sauvage", "directeur", "m.sauvage@rebatir.example", null);
    }

    static IntroductionRequest request(@Nullable ProfessionalContact contact, Instant... slots) {
        return new IntroductionRequest(
                Ids.next(),
                AskingParty.organisation(TOWN),
                WORKSHOP,
                null,
                "Deux écoles à rénover : 180 fenêtres à déposer.",
                contact,
                List.of(slots));
    }

    /** Returns the request of a buyer without an entry in the directory, about a need. */
    static IntroductionRequest requestOfNeed() {
        return new IntroductionRequest(
                Ids.next(),
                AskingParty.buyer("Ville de Saint-Aubin-sur-Orme", new EmailAddress("achats@ville.example")),
                WORKSHOP,
                Ids.next(),
                "Deux écoles à rénover.",
                buyerContact(),
                List.of());
    }

    /** Returns an introduction that the buyer asked for on Monday; the structure is awaited. */
    static Introduction asked(Instant... slots) {
        Introduction introduction = Introduction.ask(request(buyerContact(), slots), DATES, BUYER, MONDAY);
        introduction.clearRecordedEvents();
        return introduction;
    }

    /** Returns an introduction that a coordinator asked for on Monday; both sides are awaited. */
    static Introduction mediated() {
        Introduction introduction = Introduction.ask(request(null), DATES, COORDINATOR, MONDAY);
        introduction.clearRecordedEvents();
        return introduction;
    }

    static Introduction agreed(Instant at) {
        Introduction introduction = asked();
        introduction.agree(IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, at);
        introduction.clearRecordedEvents();
        return introduction;
    }
}
