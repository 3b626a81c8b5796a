package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cordee.shared.SigningAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

/** A token does what its scope allows; a call by password does what the person may. */
class TokenScopeTests {

    private final TokenScopeInterceptor interceptor = new TokenScopeInterceptor();

    static class Resource {

        void act() {}

        @SigningAct
        void sign() {}
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aReadingTokenReadsAndChangesNothing() throws Exception {
        carryTokenOf(TokenScope.READ);

        assertThat(isLetIn("GET", "act")).isTrue();
        assertThatThrownBy(() -> isLetIn("POST", "act")).isInstanceOf(InsufficientScope.class);
        assertThatThrownBy(() -> isLetIn("DELETE", "act")).isInstanceOf(InsufficientScope.class);
    }

    @Test
    void anActingTokenDoesNotSign() throws Exception {
        carryTokenOf(TokenScope.ACT);

        assertThat(isLetIn("GET", "act")).isTrue();
        assertThat(isLetIn("PUT", "act")).isTrue();
        assertThatThrownBy(() -> isLetIn("POST", "sign"))
                .isInstanceOfSatisfying(
                        InsufficientScope.class,
                        refused -> assertThat(refused.needed()).isEqualTo(TokenScope.SIGN));
    }

    @Test
    void aSigningTokenAndAPasswordSign() throws Exception {
        carryTokenOf(TokenScope.SIGN);
        assertThat(isLetIn("POST", "sign")).isTrue();

        carry("PERSON");
        assertThat(isLetIn("POST", "sign")).isTrue();
    }

    private boolean isLetIn(String verb, String method) throws NoSuchMethodException {
        HandlerMethod operation = new HandlerMethod(new Resource(), Resource.class.getDeclaredMethod(method));
        return interceptor.preHandle(
                new MockHttpServletRequest(verb, "/api/v1/x"), new MockHttpServletResponse(), operation);
    }

    private static void carryTokenOf(TokenScope scope) {
        carry("PERSON", scope.authority());
    }

    private static void carry(String... authorities) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "somebody",
                        null,
                        List.of(authorities).stream()
                                .map(SimpleGrantedAuthority::new)
                                .toList()));
    }
}
