package org.cordee.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a network. A total under five is null, so that it says nothing about a single member. Where one to four
 * members show no figures of their own, the totals count only the others: else the difference between a total and the
 * figures that are shown would tell theirs.
 *
 * @param members the members of the network; null too where one to four of them are not named, because the difference
 * to the named ones would count them
 * @param named the members that may be named
 * @param unnamed the members that are in totals only
 * @param asked the members that were invited to a grouping in the last twelve months
 * @param invitations these invitations
 * @param answeredPercent the per cent of the ended invitations of three years that were answered, rounded down
 * @param deposited the members with a deposited offer in the last five years
 * @param withoutFew true when members that show no figures are left out of the last four totals
 */
public record NetworkFigures(
        @Nullable Integer members,
        @Nullable Integer named,
        @Nullable Integer unnamed,
        @Nullable Integer asked,
        @Nullable Integer invitations,
        @Nullable Integer answeredPercent,
        @Nullable Integer deposited,
        boolean withoutFew) {

    /** The least total that is shown. */
    public static final int LEAST = 5;

    private static final int PERCENT = 100;

    /** The figures of one member with its consent. */
    record MemberFigures(NamingConsent naming, int asked, int answered, int silent, int deposited) {}

    static NetworkFigures of(List<MemberFigures> members) {
        List<MemberFigures> open =
                members.stream().filter(one -> one.naming().allowsAnswers()).toList();
        int closed = members.size() - open.size();
        boolean withoutFew = closed > 0 && closed < LEAST;
        List<MemberFigures> counted = withoutFew ? open : members;
        int named =
                (int) members.stream().filter(one -> one.naming().allowsName()).count();
        int answered = counted.stream().mapToInt(MemberFigures::answered).sum();
        int ended = answered + counted.stream().mapToInt(MemberFigures::silent).sum();
        int unnamed = members.size() - named;
        return new NetworkFigures(
                unnamed > 0 && unnamed < LEAST ? null : shown(members.size()),
                shown(named),
                shown(unnamed),
                shown((int) counted.stream().filter(one -> one.asked() > 0).count()),
                shown(counted.stream().mapToInt(MemberFigures::asked).sum()),
                ended < LEAST ? null : answered * PERCENT / ended,
                shown((int) counted.stream().filter(one -> one.deposited() > 0).count()),
                withoutFew);
    }

    private static @Nullable Integer shown(int total) {
        return total < LEAST ? null : total;
    }
}
