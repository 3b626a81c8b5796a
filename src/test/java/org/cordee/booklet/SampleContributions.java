package org.cordee.booklet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.booklet.BookletDates.AskedUntil;
import org.cordee.booklet.EntryContent.EntryFigure;
import org.cordee.booklet.EntryContent.EntryPhoto;
import org.cordee.booklet.EntryContent.EntryReference;
import org.cordee.booklet.EntryContent.EntryShowing;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;

/** A call, a structure that contributes to it, and its text about one solution. */
public final class SampleContributions {

    /** A Monday morning in Paris. */
    static final Instant MONDAY = Instant.parse("2026-12-07T08:00:00Z");

    /** The end of the call: Friday, 29 January 2027, 18:00 in Paris. */
    static final Instant CLOSES = Instant.parse("2027-01-29T17:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

    static final UUID WORKSHOP = Ids.next();
    static final Actor DIRECTOR = member(WORKSHOP);
    static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    static final BookletSettings SETTINGS = new BookletSettings(200, 10, 7, 12, 30, 30, 120);
    static final BookletDates DATES = new BookletDates(SETTINGS);

    private SampleContributions() {}

    static Actor member(UUID organisation) {
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    public static CallTerms terms() {
        return new CallTerms("Déchets de chantier", "Déposer, trier, remettre en œuvre", "Montrer ce qui marche.");
    }

    static BookletCall call() {
        BookletCall call = BookletCall.open(COORDINATOR, "CONSTRUCTION_WASTE", 2027, terms(), CLOSES, MONDAY);
        call.clearRecordedEvents();
        return call;
    }

    public static EntryContent content() {
        return new EntryContent(
                "Dépose soignée et catalogue de réemploi",
                "Démonter sans casser, décrire, et trouver qui remettra en œuvre.",
                "Avant une rénovation, tout part à la benne en trois jours.",
                "Une équipe passe avant le curage.",
                "Prévoir la dépose 3 semaines avant le curage",
                EntryMaturity.DEPLOYED,
                "38 chantiers, 2025",
                "8 à 14 € HT le m² déposé",
                List.of(new EntryFigure("212 t", "de déchets évités", "pesées sur site, 38 chantiers", 2025)),
                List.of(new EntryReference("Piscine des Trois-Sources", "gradins et faïences", 2025, "")),
                List.of("76", "27"),
                List.of(new EntryShowing("Semaine du réemploi", LocalDate.of(2026, 6, 12))),
                List.of("45111220"),
                "",
                List.of());
    }

    static EntryPhoto photo() {
        return new EntryPhoto(Ids.next(), "Gradins déposés", "", "Rebâtir Solidaire", null, 800, 600);
    }

    static Contribution invited() {
        Contribution one = Contribution.invite(COORDINATOR, call(), WORKSHOP, MONDAY);
        one.clearRecordedEvents();
        return one;
    }

    static Contribution submitted(Instant at) {
        Contribution one = invited();
        one.saveDraft(content(), at);
        one.submit(DIRECTOR, at);
        one.clearRecordedEvents();
        return one;
    }

    static Contribution toCheck(Instant at) {
        Contribution one = submitted(at);
        one.askFactCheck(COORDINATOR, "Careful dismantling.", asked(at), at);
        one.clearRecordedEvents();
        return one;
    }

    static Contribution checked(Instant at) {
        Contribution one = toCheck(at);
        one.confirmFacts(DIRECTOR, 1, at);
        one.clearRecordedEvents();
        return one;
    }

    static AskedUntil asked(Instant at) {
        return DATES.changes(at);
    }
}
