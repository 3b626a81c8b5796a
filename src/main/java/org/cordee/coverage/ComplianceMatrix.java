package org.cordee.coverage;

import java.util.List;
import java.util.UUID;

/**
 * Lists what the buyer asks of a bid and where the bid answers it, gaps first.
 *
 * @param consortiumId the grouping
 * @param consortiumName the name of the grouping
 * @param lead true when the reader leads the grouping
 * @param open true when the reader may say where the bid answers something
 * @param lines the award criteria and the confirmed demands; gaps first, then the least advanced
 * @param gaps the number of lines for which it is not known where the bid answers them
 * @param demandsToDecide the number of demands read in the rules that the lead has not decided yet; they have no line
 */
public record ComplianceMatrix(
        UUID consortiumId,
        String consortiumName,
        boolean lead,
        boolean open,
        List<MatrixLine> lines,
        int gaps,
        int demandsToDecide) {}
