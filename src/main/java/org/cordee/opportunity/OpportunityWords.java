package org.cordee.opportunity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Departments.Department;
import org.cordee.platform.Formats;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words an opportunity in the reader's language, on pages and in letters; in templates {@code ${@works.amount(x)}}. */
@Component("works")
public class OpportunityWords {

    private static final int MOST_PLACES = 3;
    private static final int FRENCH_NUTS = 2;

    private static final Map<OpportunityKind, String> ICONS = Map.of(
            OpportunityKind.SLOT, "users-group",
            OpportunityKind.NEED, "building-community",
            OpportunityKind.RESERVED_LOT, "lock",
            OpportunityKind.LOT, "file-description");

    private final MessageSource texts;
    private final Formats say;

    OpportunityWords(MessageSource texts, Formats say) {
        this.texts = texts;
        this.say = say;
    }

    public String kind(OpportunityKind kind) {
        return text("opportunity.kind." + kind);
    }

    public String icon(OpportunityKind kind) {
        return ICONS.getOrDefault(kind, "bulb");
    }

    /** Says who looks for partners, and for a need or a lot without one, who buys. */
    public String who(OpportunityKind kind, @Nullable String ownerName, OpportunityContent content) {
        if (kind == OpportunityKind.SLOT && ownerName != null) {
            return text("opportunity.who.lead", ownerName);
        }
        String buyer = content.buyerName();
        if (kind == OpportunityKind.NEED) {
            return buyer == null ? text("opportunity.who.need") : text("opportunity.who.buyer", buyer);
        }
        return buyer == null
                ? ownerName == null ? text("opportunity.who.platform") : text("opportunity.who.shared", ownerName)
                : text("opportunity.who.market", buyer);
    }

    /**
     * Names the places of a work, at most three, with the distance where it is known.
     *
     * @param kilometres 0 in the area of the work; null when unknown
     */
    public String where(Set<String> places, @Nullable Integer kilometres) {
        if (places.isEmpty()) {
            return text("opportunity.where.anywhere");
        }
        List<String> names =
                places.stream().sorted().map(this::place).distinct().toList();
        String shown = names.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
        String all =
                names.size() <= MOST_PLACES ? shown : text("opportunity.where.more", shown, names.size() - MOST_PLACES);
        if (kilometres == null) {
            return all;
        }
        return kilometres == 0 ? text("opportunity.where.here", all) : text("opportunity.where.away", all, kilometres);
    }

    /** Names a département with its number, or a NUTS area. */
    public String place(String code) {
        Department department = Departments.all().get(code);
        if (department == null && code.startsWith("FR") && code.length() > FRENCH_NUTS) {
            Set<String> within = Departments.within(code);
            department =
                    within.size() == 1 ? Departments.all().get(within.iterator().next()) : null;
        }
        return department == null
                ? Nomenclature.NUTS.nameOf(code, locale())
                : department.name() + " (" + department.code() + ")";
    }

    /** Returns the amount or the range of amounts; says when none is known. */
    public String amount(OpportunityContent content) {
        Amount least = content.leastAmount();
        Amount most = content.mostAmount();
        if (most == null) {
            return least == null ? text("opportunity.amount.unknown") : text("opportunity.amount.from", round(least));
        }
        if (least == null) {
            return text("opportunity.amount.up-to", round(most));
        }
        return least.equals(most) ? round(most) : text("opportunity.amount.range", round(least), round(most));
    }

    /** Names the trade of a CPV code of eight digits. */
    public String trade(String cpv) {
        return Nomenclature.CPV.nameOf(cpv, locale());
    }

    /** Names the area in which a watch looks. */
    public String area(WatchTerms terms) {
        String place = terms.place();
        return switch (terms.area()) {
            case AROUND -> text("opportunity.watch.area.AROUND", terms.kilometres() == null ? 0 : terms.kilometres());
            case PLACE -> text("opportunity.watch.area.PLACE", place == null ? "" : place(place));
            case FRANCE -> text("opportunity.watch.area.FRANCE");
        };
    }

    private String round(Amount amount) {
        return say.amount(amount);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
