package org.cordee.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of buyers' needs to contracts: how far they come, in how much time sides answer, why structures say no, and where
 * nobody answers. Counts of needs and structures only, no amount and no name of a structure.
 *
 * @param from the first day of publication that counts
 * @param to the last day
 * @param programmeName the chosen programme; null without one
 * @param stages the needs of the filter at each stage
 * @param structures in how much time structures answered
 * @param buyers in how much time buyers chose whom to meet, from the short list on
 * @param declines why structures said no to needs
 * @param invitationDeclines why candidates said no to invitations of leads
 * @param programmes the followed programmes, each with its own days, areas and themes, whatever the filter
 * @param territories by the place of the need, in the order of the codes; an empty code for needs without an area
 */
public record Funnel(
        FunnelFilter filter,
        LocalDate from,
        LocalDate to,
        @Nullable String programmeName,
        Stages stages,
        ResponseTimes structures,
        ResponseTimes buyers,
        List<ReasonCount> declines,
        List<ReasonCount> invitationDeclines,
        List<ProgrammeStages> programmes,
        List<TerritoryStages> territories,
        FunnelChoices choices) {

    public Funnel {
        declines = List.copyOf(declines);
        invitationDeclines = List.copyOf(invitationDeclines);
        programmes = List.copyOf(programmes);
        territories = List.copyOf(territories);
    }

    /**
     * The number of needs at each stage or beyond it.
     *
     * @param needs the number of published needs
     * @param answered the number of those that at least one structure answered
     * @param introduced the number of those with an introduction to which both sides agreed
     * @param groupings the number of those of which a side reported a grouping
     * @param contracts the number of those of which a contract was reported
     */
    public record Stages(int needs, int answered, int introduced, int groupings, int contracts) {

        static final Stages NONE = new Stages(0, 0, 0, 0, 0);

        Stages plus(Stages other) {
            return new Stages(
                    needs + other.needs,
                    answered + other.answered,
                    introduced + other.introduced,
                    groupings + other.groupings,
                    contracts + other.contracts);
        }

        /** Returns the number at one stage. */
        public int at(NeedStage stage) {
            return switch (stage) {
                case PUBLISHED -> needs;
                case ANSWERED -> answered;
                case INTRODUCED -> introduced;
                case GROUPING -> groupings;
                case CONTRACT -> contracts;
            };
        }
    }

    /**
     * How often a reason was given.
     *
     * @param declines the number of times
     */
    public record ReasonCount(String reason, int declines) {}

    /**
     * The needs of one followed programme.
     *
     * @param programmeId the followed programme
     * @param stages its needs at each stage
     */
    public record ProgrammeStages(UUID programmeId, String name, Stages stages) {}

    /**
     * The needs of one area.
     *
     * @param area NUTS code of a département or a region; empty for needs without one
     * @param stages the needs with a place there, at each stage
     * @param interested the number of different structures in this area that were interested in a need of the filter
     * @param whiteSpot true for a département with needs in which no structure was interested in any
     */
    public record TerritoryStages(String area, Stages stages, int interested, boolean whiteSpot) {}

    /**
     * The codes that occur, for the filter.
     *
     * @param territories regions, each before its départements
     */
    public record FunnelChoices(List<String> territories, List<String> themes) {

        public FunnelChoices {
            territories = List.copyOf(territories);
            themes = List.copyOf(themes);
        }
    }

    /**
     * A need in the list of a stage.
     *
     * @param needId the need
     * @param reference the number that people read aloud
     * @param publishedOn the day in Paris on which its address was confirmed
     * @param area NUTS code of its place; empty where it names none
     * @param theme CPV division of its first trade; empty before a coordinator has read it
     * @param stage the furthest stage that it reached
     * @param asked the number of structures that were asked
     * @param answered the number of those that answered
     * @param interested the number of those that said yes
     */
    public record FunnelNeed(
            UUID needId,
            String reference,
            String title,
            LocalDate publishedOn,
            String area,
            String theme,
            NeedStage stage,
            int asked,
            int answered,
            int interested) {

        FunnelNeed named(String number, String words) {
            return new FunnelNeed(needId, number, words, publishedOn, area, theme, stage, asked, answered, interested);
        }
    }

    /** Returns the number of départements with needs in which no structure was interested. */
    public long whiteSpots() {
        return territories.stream().filter(TerritoryStages::whiteSpot).count();
    }

    /** Returns how often somebody said no for these reasons. */
    public int declinesOf(List<ReasonCount> reasons) {
        return reasons.stream().mapToInt(ReasonCount::declines).sum();
    }
}
