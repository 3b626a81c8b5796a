package org.cordee.evidence;

import java.util.List;
import org.cordee.document.CandidateDataSheet.Line;

/**
 * The text of the declaration on honour of a member to which no ground applies (R2143-3). The page on which the member
 * declares shows it, and the sheet for the buyer prints it, word for word.
 */
final class HonourText {

    /** The version that members declare now. A changed text gets a new number, and the former text stays here. */
    static final int VERSION = 1;

    private static final List<Line> FIRST = List.of(
            new Line(
                    "Exclusions",
                    "N’entre dans aucun des cas mentionnés aux articles L2141-1 à L2141-5 ou aux articles"
                            + " L2141-7 à L2141-10 du code de la commande publique"),
            new Line(
                    "Emploi de travailleurs handicapés",
                    "Est en règle au regard des articles L5212-1 à L5212-11 du code du travail"));

    private HonourText() {}

    /** @throws IllegalStateException for a version that was never declared */
    static List<Line> of(int version) {
        if (version != VERSION) {
            throw new IllegalStateException("no text of the declaration has the version " + version);
        }
        return FIRST;
    }
}
