package org.cordee.account.link;

import java.util.Objects;
import org.cordee.account.AccountSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How people reach the house from outside, for whatever is handed to somebody who is not here: letters and links. Never
 * taken from a request, whose host its sender chooses.
 */
@Component
public class HouseAddress {

    private static final Logger LOG = LoggerFactory.getLogger(HouseAddress.class);

    private final AccountSettings settings;
    private final Environment environment;
    private final ObjectProvider<LinkDestination> destinations;

    public HouseAddress(
            AccountSettings settings, Environment environment, ObjectProvider<LinkDestination> destinations) {
        this.settings = settings;
        this.environment = environment;
        this.destinations = destinations;
    }

    public String of(String path) {
        return base() + path;
    }

    public String ofLink(String token) {
        return base() + "/i/" + token;
    }

    /** Whether some room has pages for links of this purpose. */
    public boolean leadsSomewhere(String purpose) {
        return destinations.stream()
                .anyMatch(destination -> destination.purpose().equals(purpose));
    }

    /** A house that sends its letters away must say where it stands; one that keeps them is read on this machine. */
    @EventListener(ApplicationReadyEvent.class)
    void warnOfLinksNobodyElseCanFollow() {
        boolean sends = !environment.getProperty("spring.mail.host", "").isBlank();
        if (sends && Objects.requireNonNullElse(settings.publicUrl(), "").isBlank()) {
            LOG.warn("letters leave with links to {}: set cordee.account.public-url", base());
        }
    }

    private String base() {
        String given = settings.publicUrl();
        if (given != null && !given.isBlank()) {
            return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
