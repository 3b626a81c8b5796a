package org.cordee.dashboard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The charter's two aims over all consortia that are running or have deposited, and over parts of them.
 *
 * @param territories regions of the places of performance; départements when a region is chosen
 * @param themes CPV divisions
 * @param states in the order of a consortium's life
 * @param choices all possible filter values, independent of the current choice
 */
public record Programme(
        Filter filter, Group all, List<Group> territories, List<Group> themes, List<Group> states, Choices choices) {

    /**
     * The filter of the programme; null means everything.
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
     * The figures of a group of consortia.
     *
     * @param code NUTS area, CPV division or state; empty for consortia without one or with several
     * @param blocked number of consortia with a finding that blocks
     */
    public record Group(String code, int groupings, int blocked, AmountFigure amount, HoursFigure hours) {}

    /**
     * The codes that occur, for the filter.
     *
     * @param territories regions, each before its départements
     */
    public record Choices(List<String> territories, List<String> themes, List<String> states) {}

    /**
     * A consortium whose share of an aim cannot be computed.
     *
     * @param checked whether it was assessed; false before the first check
     * @param amountMissing codes of the figures missing for the amount; empty when that is computed
     * @param valued whether its notice has an estimate
     */
    public record Unfinished(
            UUID consortiumId,
            String name,
            String state,
            boolean checked,
            boolean valued,
            Set<String> amountMissing,
            Set<String> hoursMissing) {

        /** Returns the codes of the figures missing for one of the two aims. */
        public Set<String> lacking() {
            Set<String> codes = new TreeSet<>(amountMissing);
            codes.addAll(hoursMissing);
            return codes;
        }
    }
}
