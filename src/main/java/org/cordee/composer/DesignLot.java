package org.cordee.composer;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.Amount;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;

/**
 * The lot a design is for, as the buyer published it.
 *
 * @param at the instant of the judgement
 * @param estimate the buyer's own, null when it gave none
 * @param clauseHours required by the contract, null when unknown
 * @param terms the terms that are only in the buyer's documents
 * @param months the duration, 0 when unknown
 * @param leadTasks the essential tasks that the lead does itself
 * @param others the other candidacies of the lead itself; no reader may know those of other firms before their yes
 */
public record DesignLot(
        UUID consortiumId,
        UUID lotId,
        String number,
        String title,
        ZonedDateTime at,
        LiabilityForm form,
        CaseConsultation consultation,
        ReservationArticle reservation,
        Set<String> places,
        @Nullable Amount estimate,
        @Nullable Integer clauseHours,
        LotTerms terms,
        int months,
        List<String> leadTasks,
        List<CaseCandidacy> others) {

    /** A contract of unknown length counts as one year, as in the shortlist. */
    private static final int USUAL_MONTHS = 12;

    public DesignLot {
        leadTasks = List.copyOf(leadTasks);
        others = List.copyOf(others);
    }

    int countedMonths() {
        return months <= 0 ? USUAL_MONTHS : months;
    }
}
