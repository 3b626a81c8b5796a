package org.cordee.design;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.GroupingForm;
import org.cordee.compliance.lawcase.OtherGrouping;
import org.cordee.compliance.lawcase.Reservation;
import org.cordee.shared.Amount;
import org.cordee.tender.content.LotTerms;
import org.jspecify.annotations.Nullable;

/**
 * The lot a design is for, as the buyer published it.
 *
 * @param at the instant it is judged at
 * @param estimate the buyer's own, null when it gave none
 * @param clauseHours the contract asks for, null when it was not said
 * @param terms what only the buyer's documents say
 * @param months it lasts, 0 when unknown
 * @param leadTasks the essential tasks that the lead has said it does itself
 * @param others the other candidacies of the lead itself; those of anybody else are no reader's to know before its yes
 */
public record Work(
        UUID consortiumId,
        UUID lotId,
        String number,
        String title,
        ZonedDateTime at,
        GroupingForm form,
        Consultation consultation,
        Reservation reservation,
        Set<String> places,
        @Nullable Amount estimate,
        @Nullable Integer clauseHours,
        LotTerms terms,
        int months,
        List<String> leadTasks,
        List<OtherGrouping> others) {

    /** A contract whose length nobody gave is counted as a year, as the shortlist counts it. */
    private static final int USUAL_MONTHS = 12;

    public Work {
        leadTasks = List.copyOf(leadTasks);
        others = List.copyOf(others);
    }

    int countedMonths() {
        return months <= 0 ? USUAL_MONTHS : months;
    }
}
