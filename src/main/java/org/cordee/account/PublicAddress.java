package org.cordee.account;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Builds the server's public addresses for letters and links. The address is never taken from a request, because the
 * sender of a request chooses its host.
 */
@Component
public class PublicAddress {

    private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);

    private final AccountSettings settings;
    private final Environment environment;
    private final ObjectProvider<LinkPage> destinations;

    public PublicAddress(AccountSettings settings, Environment environment, ObjectProvider<LinkPage> destinations) {
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

    /** Returns true when a room has pages for links of this purpose. */
    public boolean hasPage(String purpose) {
        return destinations.stream()
                .anyMatch(destination -> destination.purpose().equals(purpose));
    }

    /**
     * Warns at startup when letters are sent by SMTP but the public address is not configured. Without SMTP letters are
     * read on this machine.
     */
    @EventListener(ApplicationReadyEvent.class)
    void warnOfUnreachableLinks() {
        boolean sends = !environment.getProperty("spring.mail.host", "").isBlank();
        if (sends && Objects.requireNonNullElse(settings.publicUrl(), "").isBlank()) {
            LOG.warn("letters contain links to {}: set cordee.account.public-url", base());
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
