package org.cordee.consortium;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.law.GoNoGoFacts.ReservedLot;
import org.cordee.law.GoNoGoScore.GoNoGoPart;
import org.cordee.law.JudgingGoNoGo.GoNoGo;
import org.cordee.law.JudgingGoNoGo.Stop;
import org.cordee.shared.Deadline;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.RequiredForm;
import org.jspecify.annotations.Nullable;

/**
 * The advice of table D8 about one lot. It is not stored and blocks nothing.
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
     * The figures behind the ratings that the application computed, and the requirements of the documents.
     *
     * @param usualWorkingDays the working days that the usual backward plan takes (D18)
     * @param candidates enterprises of the trade, near enough and admitted on the lot, sixty at most
     * @param eligible whether the lead or one of them counts for the 25 %
     * @param hoursAsked hours of insertion; 0 when the lot asks for none
     * @param hoursAvailable over the contract, of the lead and of those candidates whose hours count
     * @param documents the terms of the documents, of which the page shows the required form and the essential tasks
     */
    @JsonPropertyOrder({
        "remainingDays",
        "workingDaysLeft",
        "usualWorkingDays",
        "candidates",
        "eligible",
        "hoursAsked",
        "hoursAvailable",
        "reservedLot",
        "leadConflict",
        "requiredForm",
        "essentialTasks"
    })
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
            @JsonIgnore DocumentTerms documents) {

        /** Returns the form required from the winner; null when it is not known. */
        @JsonProperty
        public @Nullable RequiredForm requiredForm() {
            return documents.requiredForm();
        }

        @JsonProperty
        public List<String> essentialTasks() {
            return documents.essentialTasks();
        }
    }
}
