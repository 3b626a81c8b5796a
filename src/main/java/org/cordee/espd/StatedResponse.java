package org.cordee.espd;

import java.time.LocalDate;
import java.util.List;
import org.cordee.espd.EspdOperator.OperatorRole;
import org.jspecify.annotations.Nullable;

/**
 * What a response states about the procedure and its operator, read back from its XML file or from its print. A text
 * that is not there is empty.
 *
 * @param reference the buyer's reference of the procedure
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
