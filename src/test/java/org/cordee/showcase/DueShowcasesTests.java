package org.cordee.showcase;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** One event that cannot be read does not hold back the reminders, the ends and the erasures of the others. */
class DueShowcasesTests {

    private final UUID broken = Ids.next();
    private final UUID next = Ids.next();
    private final Showcases showcases = mock(Showcases.class);
    private final Demonstrations demonstrations = mock(Demonstrations.class);
    private final Registrations registrations = mock(Registrations.class);
    private final BusinessClock clock = mock(BusinessClock.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);

    @BeforeEach
    void oneEventIsBroken() {
        when(clock.now()).thenReturn(Instant.parse("2026-12-10T08:00:00Z"));
        when(showcases.getLocked(broken)).thenThrow(new IllegalStateException("broken on purpose"));
        when(showcases.getLocked(next)).thenReturn(mock(Showcase.class));
    }

    @Test
    void theNextEventIsReminded() {
        when(showcases.toRemind(any(), any())).thenReturn(List.of(broken, next));

        watching().watch();

        verify(showcases).getLocked(next);
    }

    @Test
    void theNextEventIsHeld() {
        when(showcases.toHold(any(), any())).thenReturn(List.of(broken, next));

        watching().watch();

        verify(showcases).getLocked(next);
    }

    @Test
    void theNextEventIsForgotten() {
        when(showcases.toForget(any(), any())).thenReturn(List.of(broken, next));

        new ForgettingRegistrations(
                        showcases,
                        registrations,
                        mock(GivingPlaces.class),
                        mock(OneTimeLinks.class),
                        clock,
                        transactions)
                .forgetOld();

        verify(showcases).getLocked(next);
    }

    private WatchingShowcases watching() {
        ShowcaseSettings settings = new ShowcaseSettings(7, 1, 4, 60, 10, 300, 300, 60, 200);
        return new WatchingShowcases(showcases, demonstrations, registrations, settings, clock, transactions);
    }
}
