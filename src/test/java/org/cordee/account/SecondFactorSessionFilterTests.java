package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** An open session is led to the second step, or ended, when its person needs a second factor from now on. */
class SecondFactorSessionFilterTests {

    private static final UUID PERSON = new UUID(1, 2);

    private final SecondFactorPolicy policy = mock();
    private final SecondFactorSessionFilter filter =
            new SecondFactorSessionFilter(policy, new HttpSessionSecurityContextRepository());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void needAFactor() {
        when(policy.isNeededBy(PERSON)).thenReturn(true);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void endsAnOldSessionOfAPersonWithoutAFactorSoThatAThiefAddsNone() throws Exception {
        signedIn(Duration.ofMinutes(16));

        run();

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void letsAPersonWhoHasJustSignedInAddItsFirstFactor() throws Exception {
        signedIn(Duration.ofMinutes(1));

        run();

        assertThat(principal()).isInstanceOf(SecondFactorPending.class);
    }

    @Test
    void asksAPersonWithAFactorForItHoweverOldTheSessionIs() throws Exception {
        when(policy.hasFactor(PERSON)).thenReturn(true);
        signedIn(Duration.ofHours(5));

        run();

        assertThat(principal()).isInstanceOf(SecondFactorPending.class);
    }

    private void signedIn(Duration ago) {
        request.getSession();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(PERSON, Actor.Via.ACCOUNT, 0),
                        null,
                        List.of(
                                PasswordAuthenticationProvider.PERSON.get(0),
                                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                                        .issuedAt(Instant.now().minus(ago))
                                        .build())));
    }

    private void run() throws Exception {
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
