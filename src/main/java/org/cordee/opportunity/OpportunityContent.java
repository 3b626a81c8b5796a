package org.cordee.opportunity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.nomenclature.CpvTree;
import org.cordee.organisation.OrganisationKind;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an opportunity that everybody may read. They contain nothing confidential.
 *
 * @param title the work in the words of the one who shares it, at most 300 characters
 * @param market the consultation that it belongs to; null before there is one
 * @param cpv a CPV code of eight digits, without check digit
 * @param places NUTS areas or codes of départements; empty when the work may be anywhere
 * @param wantedKinds one of these kinds of organisations is enough; empty when the kind does not matter
 * @param leastAmount euros before tax of the part that is looked for; null when unknown
 * @param mostAmount euros before tax; null when unknown
 * @param hours hours of insertion over the whole contract; 0 when none are asked
 * @param months the duration of the contract; 0 when unknown
 * @param deadline until when the bid must be handed in; null when unknown or none
 * @param answerUntil until when a structure may answer
 */
@Embeddable
public record OpportunityContent(
        String title,
        @Nullable String market,
        @Column(name = "buyer_name") @Nullable String buyerName,
        String cpv,

        @Convert(converter = PlacesConverter.class) Set<String> places,

        @Convert(converter = WantedKindsConverter.class) @Column(name = "wanted_kinds")
        Set<OrganisationKind> wantedKinds,

        @Column(name = "least_amount") @Nullable Amount leastAmount,
        @Column(name = "most_amount") @Nullable Amount mostAmount,
        int hours,
        int months,

        @AttributeOverride(name = "instant", column = @Column(name = "deadline_at"))
        @AttributeOverride(name = "offset", column = @Column(name = "deadline_offset"))
        @AttributeOverride(name = "zone", column = @Column(name = "deadline_zone"))
        @Nullable
        Deadline deadline,

        @Column(name = "answer_until") Instant answerUntil) {

    static final int LONGEST_TITLE = 300;
    private static final int LONGEST_MARKET = 500;
    private static final int LONGEST_PLACES = 1000;

    /**
     * Cuts texts to the length of their columns.
     *
     * @throws RuleViolation when the title is empty, or the code is no CPV code
     */
    public OpportunityContent {
        title = title.strip();
        if (title.isEmpty()) {
            throw RuleViolation.of("title", "opportunity.title-missing");
        }
        title = cut(title, LONGEST_TITLE);
        market = market == null || market.isBlank() ? null : cut(market.strip(), LONGEST_MARKET);
        buyerName = buyerName == null || buyerName.isBlank() ? null : cut(buyerName.strip(), LONGEST_TITLE);
        cpv = cpv.strip().replaceFirst("-[0-9]$", "");
        if (!cpv.matches("[0-9]{8}")) {
            throw RuleViolation.of("cpv", "opportunity.cpv-missing");
        }
        places = bounded(places);
        wantedKinds = Set.copyOf(wantedKinds);
        hours = Math.max(0, hours);
        months = Math.max(0, months);
    }

    /** Returns the digits that count: 77310000 is 7731. */
    String digits() {
        return CpvTree.stem(cpv);
    }

    OpportunityContent withTitle(String other) {
        return new OpportunityContent(
                other,
                market,
                buyerName,
                cpv,
                places,
                wantedKinds,
                leastAmount,
                mostAmount,
                hours,
                months,
                deadline,
                answerUntil);
    }

    OpportunityContent withDeadline(@Nullable Deadline moved, Instant until) {
        return new OpportunityContent(
                title,
                market,
                buyerName,
                cpv,
                places,
                wantedKinds,
                leastAmount,
                mostAmount,
                hours,
                months,
                moved,
                until);
    }

    /** Keeps as many places as the column holds; a work in so many places may be anywhere. */
    private static Set<String> bounded(Set<String> places) {
        String written = places.stream().sorted().collect(Collectors.joining(" "));
        return written.length() > LONGEST_PLACES ? Set.of() : Set.copyOf(places);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
