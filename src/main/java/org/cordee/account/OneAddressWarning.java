package org.cordee.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cordee.account.SignInHistory.Callers;
import org.cordee.shared.StartupWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Warns when all people seem to sign in from one network address: a proxy stands before the server, and the server does
 * not read the addresses that the proxy forwards. Guesses are then counted for all people together.
 */
@Component
class OneAddressWarning {

    private static final Logger LOG = LoggerFactory.getLogger(OneAddressWarning.class);

    /** The people after which one common address is suspicious. */
    private static final int PEOPLE = 5;

    private static final Duration LOOKED_BACK = Duration.ofDays(7);
    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SignInHistory history;
    private final PublicAddress publicAddress;

    OneAddressWarning(SignInHistory history, PublicAddress publicAddress) {
        this.history = history;
        this.publicAddress = publicAddress;
    }

    /** Looks at the sign-ins of the last week, at the start. */
    @EventListener(ApplicationReadyEvent.class)
    void warnAtStart() {
        StartupWork.run(this::warn);
    }

    /** Looks again after an hour, when people have signed in to a new server, and once a day. */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void warn() {
        Callers callers = history.callersSince(Instant.now().minus(LOOKED_BACK));
        if (isReachedFromElsewhere() && callers.people() >= PEOPLE && callers.networks() == 1) {
            LOG.warn(
                    "all people sign in from one network address people={}: if a proxy stands before this server, set"
                            + " server.forward-headers-strategy and server.tomcat.remoteip.internal-proxies",
                    callers.people());
        }
    }

    /** A server that people open on their own machine has one caller, which is right. */
    private boolean isReachedFromElsewhere() {
        String host = URI.create(publicAddress.of("/")).getHost();
        return !OWN_HOSTS.contains(Objects.requireNonNullElse(host, ""));
    }
}
