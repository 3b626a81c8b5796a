package org.cordee.need;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.LinkHolder;
import org.cordee.need.NeedScope.Length;
import org.cordee.need.NeedScope.ReservedFor;
import org.cordee.need.NeedScope.Size;
import org.cordee.need.NeedScope.Stage;
import org.cordee.need.PublishingNeed.Sender;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/** Needs in each state, and the people who act on them. */
public final class SampleNeeds {

    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final Instant LATER = NOW.plusSeconds(3600);
    public static final Instant FAR = NOW.plusSeconds(40L * 24 * 3600);

    public static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    private SampleNeeds() {}

    public static NeedDescription description() {
        return description("45421000");
    }

    public static NeedDescription description(String trade) {
        return NeedDescription.typed(
                "Déposer et réemployer 180 fenêtres", "Deux écoles des années 1960.", List.of(trade), List.of());
    }

    public static NeedScope scope(LocalDate today) {
        return scope("Rouen", today);
    }

    public static NeedScope scope(String place, LocalDate today) {
        return NeedScope.typed(
                place,
                60,
                YearMonth.from(today).plusMonths(6),
                Length.ONE_TO_THREE_MONTHS,
                Size.FROM_60000_TO_140000,
                Stage.PREPARING,
                ReservedFor.NOBODY,
                today);
    }

    public static NeedContact contact(String email) {
        return NeedContact.typed("Salomé Vidal", "Acheteuse", email, "");
    }

    public static Sender sender(String email) {
        return new Sender("Ville de Saint-Aubin-sur-Orme", contact(email), Locale.FRENCH, true, false);
    }

    /** Returns a sender who agreed that everybody may read its need. */
    public static Sender senderToAll(String email) {
        return new Sender("Ville de Saint-Aubin-sur-Orme", contact(email), Locale.FRENCH, true, true);
    }

    /** Returns the buyer of a need as the holder of the link of its letters. */
    public static NeedBuyer byLink(UUID need) {
        return NeedBuyer.ofLink(new LinkHolder(
                Ids.next(), NeedBuyer.LINK_PURPOSE, need, null, null, null, "s.vidal@ville.example", FAR, false));
    }

    static Need draft() {
        Need need = Need.draft(description(), NOW);
        need.place(scope(LocalDate.of(2026, 11, 24)));
        return need;
    }

    static Need sent() {
        return sent(null);
    }

    static Need sent(@Nullable UUID buyer) {
        Need need = draft();
        need.send(
                new Need.Sending(
                        "BES-2026-0318", "Ville", buyer, contact("s.vidal@ville.example"), Locale.FRENCH, true),
                NOW);
        need.askConfirmation(Actor.ofLink(), LATER, FAR, NOW);
        return need;
    }

    static Need received() {
        Need need = sent();
        need.confirm(Actor.ofLink(), LATER, NOW);
        return need;
    }

    static Need listing() {
        Need need = received();
        need.qualify(COORDINATOR, List.of("45421000"), "Rouen", 60, NOW);
        return need;
    }

    static Need asking() {
        Need need = listing();
        need.openBatch();
        return need;
    }

    static Need delivered() {
        Need need = asking();
        need.deliver(COORDINATOR, "", LATER, FAR, FAR, NOW);
        return need;
    }
}
