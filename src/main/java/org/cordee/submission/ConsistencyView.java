package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import org.cordee.shared.Deadline;
import org.cordee.submission.consistency.PaperFamily;
import org.cordee.submission.consistency.ProvenPaper;
import org.cordee.submission.consistency.ValueDifference;
import org.cordee.submission.consistency.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * The proof of consistency as the lead reads it.
 *
 * @param consortiumName the name of the consortium
 * @param tenderTitle the title of the consultation
 * @param reference the buyer's own number of the consultation, empty where it gives none
 * @param buyer the buyer's name
 * @param deadline until when the buyer takes bids
 * @param frozen true while the bid is frozen: its proof is kept and not made again
 * @param readable true while the papers can be read anew
 * @param madeAt when the papers were read; null before the first reading
 * @param same the number of values that all papers state alike
 * @param differing the number of values that two papers state differently
 * @param families the kinds of papers that were read, which are the columns
 * @param groups the compared values
 * @param differences the values that differ, each with two of its places
 * @param papers every file that was read
 */
public record ConsistencyView(
        String consortiumName,
        String tenderTitle,
        String reference,
        String buyer,
        Deadline deadline,
        boolean frozen,
        boolean readable,
        @Nullable Instant madeAt,
        int same,
        int differing,
        List<PaperFamily> families,
        List<ProofGroup> groups,
        List<ValueDifference> differences,
        List<ProvenPaper> papers) {

    public ConsistencyView {
        families = List.copyOf(families);
        groups = List.copyOf(groups);
        differences = List.copyOf(differences);
        papers = List.copyOf(papers);
    }

    /**
     * The values of one group.
     *
     * @param group the heading under which they stand
     * @param rows the values in the order of their kinds
     */
    public record ProofGroup(ValueKind.Group group, List<ProofRow> rows) {

        public ProofGroup {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One value in all papers.
     *
     * @param kind what the value is
     * @param about the operator, the lot and the rest that the value is about; empty for the bid
     * @param value as most papers state it
     * @param cells one for each kind of paper, in the order of the columns
     */
    public record ProofRow(ValueKind kind, String about, String value, List<ProofCell> cells) {

        public ProofRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One value in the papers of one kind.
     *
     * @param family the kind of papers
     * @param state whether they state it like most papers
     * @param value the other value; empty when it is the same or the papers do not state it
     * @param place the file and the place of the other value; empty when there is none
     */
    public record ProofCell(PaperFamily family, CellState state, String value, String place) {}

    /** Tells how the papers of one kind state a value. */
    public enum CellState {
        SAME,
        DIFFERENT,
        /** The papers of this kind do not state the value. */
        ABSENT
    }

    /** Tells how many values were compared. */
    public int compared() {
        return same + differing;
    }

    /** Returns the papers in which something could not be read. */
    public List<ProvenPaper> flawed() {
        return papers.stream().filter(paper -> !paper.flaws().isEmpty()).toList();
    }
}
