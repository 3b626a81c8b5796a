package org.cordee.showcase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;

/** Events, demonstrations and people for tests. */
public final class SampleShowcases {

    private SampleShowcases() {}

    /** Returns the moment of a time of day in Paris. */
    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Deadline.PARIS).toInstant();
    }

    /** Returns an event from 09:30 to 17:00. */
    public static ShowcaseDetails on(LocalDate day, int capacity) {
        return on(day, "09:30", "17:00", capacity);
    }

    static ShowcaseDetails on(LocalDate day, String from, String until, int capacity) {
        return ShowcaseDetails.checked(
                new ShowcaseDetails.Words(
                        "Journée des solutions",
                        "Rendez-vous du programme Grands Sites 2030",
                        "Douze solutions, montrées en vrai.",
                        "plain-pied, boucle magnétique"),
                at(day, from),
                at(day, until),
                ShowcasePlace.typed("Halle des Tanneurs", "3 rue du Port", "Rouen", "76"),
                ShowcaseContact.typed("Inès Carpentier", "ines@achats.example", "01 99 00 12 34"),
                capacity);
    }

    /** Returns a demonstration of half an hour. */
    public static DemonstrationTerms slot(String time, int places, UUID organisation) {
        return DemonstrationTerms.checked(
                LocalTime.parse(time), 30, "Dépose de fenêtres sans casse", places, organisation, null);
    }

    /** Returns a person with an address of its own. */
    public static Attendee attendee() {
        return attendee("p" + Ids.next() + "@ville.example", AttendeeKind.BUYER);
    }

    public static Attendee attendee(String email, AttendeeKind kind) {
        return Attendee.typed("Salomé Vidal", email, kind, "Ville de Saint-Aubin", false, "");
    }
}
