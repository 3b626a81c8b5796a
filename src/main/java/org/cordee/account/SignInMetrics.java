package org.cordee.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.cordee.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins by their outcome: accepted, refused, or not even checked because there were too many. A sign-in on
 * pages is accepted after its last step. Each call of a program that sends a password counts as one.
 */
@Component
class SignInMetrics {

    private final Counter accepted;
    private final Counter refused;
    private final Counter throttled;

    SignInMetrics(MeterRegistry registry) {
        accepted = counter(registry, "accepted");
        refused = counter(registry, "refused");
        throttled = counter(registry, "throttled");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("cordee.sign.ins")
                .tag("outcome", outcome)
                .description("Sign-ins since the start")
                .register(registry);
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal program
                && program.via() == Actor.Via.API) {
            accepted.increment();
        }
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal) {
            accepted.increment();
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        (event.getException() instanceof LockedException ? throttled : refused).increment();
    }
}
