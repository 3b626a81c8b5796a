package org.cordee.consortium.preparation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.compliance.opportunity.GoNoGoFacts.ReservedLot;
import org.cordee.compliance.opportunity.GoNoGoScore.GoNoGoPart;
import org.cordee.compliance.opportunity.JudgingGoNoGo.GoNoGo;
import org.cordee.compliance.opportunity.JudgingGoNoGo.Stop;
import org.cordee.shared.Deadline;
import org.cordee.tender.content.RequiredForm;
import org.jspecify.annotations.Nullable;

/**
 * What D8 says of answering one lot. It is advice: nothing is kept, and nothing is held up by it.
 *
 * @param points the score out of 100, exact to the hundredth
 * @param parts the six criteria; each is worth its weight times its rating, divided by a hundred
 */
public record GoNoGoAdvice(
        UUID lotId,
        String lotNumber,
        String lotTitle,
        Deadline deadline,
        GoNoGo verdict,
        Stop stop,
        String article,
        BigDecimal points,
        List<GoNoGoPart> parts,
        GoNoGoBasis basis) {

    public GoNoGoAdvice {
        parts = List.copyOf(parts);
    }

    /**
     * The figures behind what the house has rated itself, and what the documents ask.
     *
     * @param usualWorkingDays what the usual backward plan takes (D18)
     * @param candidates enterprises of the trade, near enough and admitted on the lot, sixty at most
     * @param eligible whether the lead or one of them counts for the 25 %
     * @param hoursAsked of insertion; 0 when the lot says nothing
     * @param hoursAvailable over the contract, of the lead and those of them whose hours count
     * @param requiredForm asked of the winner; null when nobody has said
     */
    public record GoNoGoBasis(
            long remainingDays,
            int workingDaysLeft,
            int usualWorkingDays,
            int candidates,
            boolean eligible,
            long hoursAsked,
            long hoursAvailable,
            ReservedLot reservedLot,
            boolean leadConflict,
            @Nullable RequiredForm requiredForm,
            List<String> essentialTasks) {

        public GoNoGoBasis {
            essentialTasks = List.copyOf(essentialTasks);
        }
    }
}
