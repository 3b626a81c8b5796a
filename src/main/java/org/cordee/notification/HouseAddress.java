package org.cordee.notification;

import org.cordee.account.AccountSettings;
import org.cordee.account.LinkDestination;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Addresses in letters, as people reach the house from outside. */
@Component
class HouseAddress {

    private final AccountSettings settings;
    private final Environment environment;
    private final ObjectProvider<LinkDestination> destinations;

    HouseAddress(AccountSettings settings, Environment environment, ObjectProvider<LinkDestination> destinations) {
        this.settings = settings;
        this.environment = environment;
        this.destinations = destinations;
    }

    String of(String path) {
        return base() + path;
    }

    String ofLink(String token) {
        return base() + "/i/" + token;
    }

    /** Whether some room has pages for links of this purpose. */
    boolean leadsSomewhere(String purpose) {
        return destinations.stream()
                .anyMatch(destination -> destination.purpose().equals(purpose));
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
