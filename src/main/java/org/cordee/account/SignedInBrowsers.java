package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records every kind of complete sign-in on pages, marks the browser as known, and describes its session, which gets its
 * usual life. Between the two steps of a sign-in nothing of this happens.
 */
@Component
class SignedInBrowsers {

    private final KnownDevices devices;
    private final SignInHistory history;
    private final Duration idleSession;

    SignedInBrowsers(
            KnownDevices devices,
            SignInHistory history,
            @Value("${server.servlet.session.timeout:8h}") Duration idleSession) {
        this.devices = devices;
        this.history = history;
        this.idleSession = idleSession;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof AccountPrincipal person)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return;
        }
        HttpServletRequest request = attributes.getRequest();
        HttpServletResponse response = attributes.getResponse();
        SignInSource source = SignInSource.of(request);
        history.signedIn(person.personId(), source, SignInMeans.of(event.getAuthentication()));
        request.getSession().setMaxInactiveInterval((int) idleSession.toSeconds());
        OwnSessions.describe(request.getSession(), source);
        if (response != null) {
            devices.remember(person.personId(), request, response);
        }
    }
}
