package org.cordee.dashboard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The charter's two aims over all groupings that are running or have deposited, and over parts of them.
 *
 * @param territories regions of the places of performance; départements once a region is chosen
 * @param themes CPV divisions
 * @param states in the order of a grouping's life
 * @param choices what can be chosen, whatever is chosen now
 */
public record Programme(
        Filter filter, Group all, List<Group> territories, List<Group> themes, List<Group> states, Choices choices) {

    /**
     * What the programme is narrowed to; null is everything.
     *
     * @param territory NUTS 3 or NUTS 1
     */
    public record Filter(
            @Nullable String territory,
            @Nullable String theme,
            @Nullable String state) {

        public boolean isEverything() {
            return territory == null && theme == null && state == null;
        }
    }

    /**
     * Some groupings.
     *
     * @param code NUTS area, CPV division or state; empty for those without or across several
     * @param blocked how many have a finding that blocks
     */
    public record Group(String code, int groupings, int blocked, AmountFigure amount, HoursFigure hours) {}

    /**
     * Codes that occur.
     *
     * @param territories regions, each before its départements
     */
    public record Choices(List<String> territories, List<String> themes, List<String> states) {}

    /**
     * A grouping whose share of an aim cannot be computed.
     *
     * @param checked it was judged; false when nobody asked yet
     * @param amountMissing codes of what it lacks for the amount; empty when that is computed
     * @param valued its notice has an estimate
     */
    public record Unfinished(
            UUID consortiumId,
            String name,
            String state,
            boolean checked,
            boolean valued,
            Set<String> amountMissing,
            Set<String> hoursMissing) {

        /** What it lacks for either. */
        public Set<String> lacking() {
            Set<String> codes = new TreeSet<>(amountMissing);
            codes.addAll(hoursMissing);
            return codes;
        }
    }
}
