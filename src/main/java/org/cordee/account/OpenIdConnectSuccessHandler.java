package org.cordee.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordee.shared.Actor.Via;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Continues after the identity provider: with the linked account, with its second step where one is needed and the
 * provider checked none, or, for an identity without an account, with the page that links or creates one.
 */
final class OpenIdConnectSuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    /** The session attribute with the id token, by which the provider recognises the session to end. */
    static final String ID_TOKEN = OpenIdConnectSuccessHandler.class.getName() + ".id-token";

    private final OpenIdConnectSignIn signIn;
    private final SecondFactorPolicy policy;
    private final SignInHistory history;
    private final ApplicationEventPublisher events;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;

    OpenIdConnectSuccessHandler(
            OpenIdConnectSignIn signIn,
            SecondFactorPolicy policy,
            SignInHistory history,
            ApplicationEventPublisher events,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy sessions) {
        this.signIn = signIn;
        this.policy = policy;
        this.history = history;
        this.events = events;
        this.contexts = contexts;
        this.sessions = sessions;
        setRequestCache(new WantedPage());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        OpenIdConnectArrival arrival = OpenIdConnectArrival.of(user);
        Optional<AccountPrincipal> principal;
        try {
            principal = signIn.signIn(arrival);
        } catch (DisabledException closed) {
            leave(request, response);
            getRedirectStrategy().sendRedirect(request, response, OpenIdConnectLogin.REFUSED);
            return;
        }
        request.getSession().setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
        if (principal.isEmpty()) {
            leave(request, response);
            arrival.keepIn(request.getSession());
            getRedirectStrategy().sendRedirect(request, response, "/sign-in/provider");
            return;
        }
        Authentication known = known(principal.get(), arrival);
        sessions.onAuthentication(known, request, response);
        save(known, request, response);
        if (known.getPrincipal() instanceof SecondFactorPending pending) {
            history.passedFirstStep(pending.personId(), SignInSource.of(request), SignInMeans.PROVIDER);
        } else {
            // Spring Security has published its own event, which names the provider's person and not the account.
            events.publishEvent(new InteractiveAuthenticationSuccessEvent(known, getClass()));
        }
        super.onAuthenticationSuccess(request, response, known);
    }

    private Authentication known(AccountPrincipal principal, OpenIdConnectArrival arrival) {
        List<GrantedAuthority> authorities = new ArrayList<>(PasswordAuthenticationProvider.PERSON);
        // Spring Security writes this factor for OAuth 2.0, but not for OpenID Connect.
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
        UsernamePasswordAuthenticationToken first =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        // Without the full address of the network, which the provider's details have.
        first.setDetails(Via.ACCOUNT.name());
        if (arrival.secondFactor()) {
            return SecondFactorTokens.complete(first, principal, SecondFactorKind.PROVIDER);
        }
        return policy.isNeededBy(principal.personId()) ? SecondFactorTokens.pending(first, principal) : first;
    }

    /** Ends what Spring Security stored about the provider's person: without an account it opens nothing. */
    private void leave(HttpServletRequest request, HttpServletResponse response) {
        save(null, request, response);
    }

    private void save(
            @Nullable Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
