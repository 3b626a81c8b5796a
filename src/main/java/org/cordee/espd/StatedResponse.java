package org.cordee.espd;

import java.time.LocalDate;
import java.util.List;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a response states about the procedure and its operator. They are read back from its XML file or from
 * its print; a text that is not there is empty.
 *
 * @param buyer the buyer's name
 * @param reference the buyer's reference of the procedure
 * @param name the operator's name
 * @param siret 14 digits; empty for an operator with another number
 * @param role as the paper writes it
 * @param known the role that the words mean; null when they mean none
 * @param group the name of the consortium
 * @param size in French words
 * @param sme true for a small or medium enterprise; the size says it
 * @param turnover of the financial years asked for
 */
public record StatedResponse(
        String buyer,
        String reference,
        String name,
        String siret,
        String role,
        @Nullable OperatorRole known,
        String group,
        String size,
        boolean sme,
        List<StatedYear> turnover) {

    public StatedResponse {
        turnover = List.copyOf(turnover);
    }

    /**
     * The turnover of one financial year.
     *
     * @param from the first day
     * @param to the last day
     * @param amount as papers print it, with its currency
     * @param place the page of the print; empty in a file
     */
    public record StatedYear(LocalDate from, LocalDate to, String amount, String place) {}

    /** Omits the answers, because this text may be logged. */
    @Override
    public String toString() {
        return "StatedResponse[" + role + "]";
    }
}
