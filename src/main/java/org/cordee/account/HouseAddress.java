package org.cordee.account;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How people reach the house from outside, for whatever is handed to somebody who is not here: letters and links. Never
 * taken from a request, whose host its sender chooses.
 */
@Component
public class HouseAddress {

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

    private String base() {
        String given = settings.publicUrl();
        if (given != null && !given.isBlank()) {
            return given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
