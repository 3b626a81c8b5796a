package org.cordee.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cordee.network.NetworkFigures.MemberFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No total of a network tells the figures of a member that does not show them. */
class NetworkFiguresTests {

    @Test
    void addsUpTheFiguresOfAllMembers() {
        NetworkFigures figures = NetworkFigures.of(members(6, NamingConsent.NAME_AND_ANSWERS));

        assertThat(figures).isEqualTo(new NetworkFigures(6, 6, null, 6, 12, 75, 6, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void showsNoTotalUnderFive(int members) {
        NetworkFigures figures = NetworkFigures.of(members(members, NamingConsent.NAME_AND_ANSWERS));

        assertThat(figures.members()).isNull();
        assertThat(figures.named()).isNull();
        assertThat(figures.asked()).isNull();
        assertThat(figures.deposited()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void leavesOutAFewMembersThatShowNoFigures(int closed) {
        NetworkFigures alone = NetworkFigures.of(members(6, NamingConsent.NAME_AND_ANSWERS));
        NetworkFigures figures = NetworkFigures.of(
                both(members(6, NamingConsent.NAME_AND_ANSWERS), members(closed, NamingConsent.NAME)));

        assertThat(figures.withoutFew()).isTrue();
        assertThat(figures.asked()).isEqualTo(alone.asked());
        assertThat(figures.invitations()).isEqualTo(alone.invitations());
        assertThat(figures.answeredPercent()).isEqualTo(alone.answeredPercent());
        assertThat(figures.deposited()).isEqualTo(alone.deposited());
    }

    @Test
    void countsFiveMembersThatShowNoFigures() {
        NetworkFigures figures = NetworkFigures.of(
                both(members(6, NamingConsent.NAME_AND_ANSWERS), members(5, NamingConsent.TOTALS_ONLY)));

        assertThat(figures.withoutFew()).isFalse();
        assertThat(figures.members()).isEqualTo(11);
        assertThat(figures.unnamed()).isEqualTo(5);
        assertThat(figures.invitations()).isEqualTo(22);
    }

    @Test
    void doesNotTellByADifferenceHowManyFewMembersAreNotNamed() {
        NetworkFigures figures = NetworkFigures.of(
                both(members(6, NamingConsent.NAME_AND_ANSWERS), members(2, NamingConsent.TOTALS_ONLY)));

        assertThat(figures.named()).isEqualTo(6);
        assertThat(figures.members()).isNull();
        assertThat(figures.unnamed()).isNull();
    }

    @Test
    void showsNoShareOfFewerThanFiveInvitations() {
        NetworkFigures figures = NetworkFigures.of(List.of(
                new MemberFigures(NamingConsent.NAME_AND_ANSWERS, 4, 3, 1, 0),
                new MemberFigures(NamingConsent.NAME_AND_ANSWERS, 0, 0, 0, 0)));

        assertThat(figures.answeredPercent()).isNull();
    }

    private static List<MemberFigures> both(List<MemberFigures> some, List<MemberFigures> others) {
        List<MemberFigures> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<MemberFigures> members(int number, NamingConsent naming) {
        List<MemberFigures> members = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            members.add(new MemberFigures(naming, 2, 3, 1, 1));
        }
        return members;
    }
}
