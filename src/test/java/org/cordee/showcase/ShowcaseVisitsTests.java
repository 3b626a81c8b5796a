package org.cordee.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.cordee.account.VisitorLimit;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** The registrations of a network and of an account are counted apart, each with a limit of its own. */
class ShowcaseVisitsTests {

    private static final String NETWORK = "198.51.100.7";

    private final VisitorLimit limit = mock(VisitorLimit.class);
    private final ShowcaseVisits visits =
            new ShowcaseVisits(limit, new ShowcaseSettings(7, 1, 4, 60, 10, 300, 300, 60, 200));

    @Test
    void anAccountIsCountedWhereverItComesFrom() {
        Actor account = new Actor(Ids.next(), null, Set.of(), Actor.Via.ACCOUNT);
        assertThat(visits.admitsRegistration(account, NETWORK)).isFalse();

        when(limit.admits(contains(String.valueOf(account.personId())), eq(""), eq(200), any()))
                .thenReturn(true);

        assertThat(visits.admitsRegistration(account, NETWORK)).isTrue();
    }

    @Test
    void aVisitorIsCountedWithItsNetwork() {
        when(limit.admits(anyString(), eq(NETWORK), eq(60), any())).thenReturn(true);

        assertThat(visits.admitsRegistration(new Actor(null, null, Set.of(), Actor.Via.ACCOUNT), NETWORK))
                .isTrue();
    }
}
