package org.cordee.composer;

import java.util.List;

/**
 * One part of the work and its possible operators.
 *
 * @param weight how much its fit counts
 * @param options without the lead; empty when only the lead can take the part
 * @param mandatory false when the lead may keep it
 */
record PuzzlePart(int weight, List<Option> options, boolean mandatory) {

    public PuzzlePart {
        options = List.copyOf(options);
    }

    /**
     * One operator for the part.
     *
     * @param operator its index among the puzzle's operators
     * @param fit 0 to 100
     * @param least smallest share in ten-thousandths of a per cent, enough for the hours asked of the part
     * @param most largest share, within its capacity
     * @param hours of people it hires itself for the part, which count as they are declared
     */
    public record Option(int operator, int fit, int least, int most, int hours) {}
}
