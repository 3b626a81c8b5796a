package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Marks a browser as known and describes its new session, after every kind of sign-in on pages. */
@Component
class SignedInBrowsers {

    private final KnownDevices devices;

    SignedInBrowsers(KnownDevices devices) {
        this.devices = devices;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof AccountPrincipal person)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return;
        }
        HttpServletRequest request = attributes.getRequest();
        HttpServletResponse response = attributes.getResponse();
        OwnSessions.describe(request.getSession(), SignInSource.of(request));
        if (response != null) {
            devices.remember(person.personId(), request, response);
        }
    }
}
