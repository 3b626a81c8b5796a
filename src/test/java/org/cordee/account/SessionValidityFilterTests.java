package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionValidityFilterTests {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final SessionValidity validity = mock();
    private final SessionValidityFilter filter = new SessionValidityFilter(validity, LONGEST);
    private final MockHttpSession session = new MockHttpSession();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionEndsTwelveHoursAfterItsSignInHoweverMuchItIsUsed() throws Exception {
        when(validity.stillHolds(any())).thenReturn(true);
        session.setAttribute("own-session.signed-in-at", Instant.now().minus(LONGEST));

        request();

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionOfTodayGoesOn() throws Exception {
        when(validity.stillHolds(any())).thenReturn(true);
        session.setAttribute("own-session.signed-in-at", Instant.now().minus(LONGEST.minusMinutes(1)));

        request();

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aSessionEndsWhenItsPersonGotANewPassword() throws Exception {
        when(validity.stillHolds(any())).thenReturn(false);
        session.setAttribute("own-session.signed-in-at", Instant.now());

        request();

        assertThat(session.isInvalid()).isTrue();
    }

    private void request() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(Ids.next(), Actor.Via.ACCOUNT, 0),
                        null,
                        PasswordAuthenticationProvider.PERSON));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
