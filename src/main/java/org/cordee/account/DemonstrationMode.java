package org.cordee.account;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells if this server is the demonstration: its people and organisations are invented, its passwords are known, and it
 * runs on the embedded database only.
 */
@Component
public class DemonstrationMode {

    private final boolean on;

    DemonstrationMode(Environment environment) {
        this.on = !environment.getProperty("cordee.demo", "false").equalsIgnoreCase("false")
                && environment.getProperty("cordee.database.embedded", Boolean.class, false);
    }

    public boolean isOn() {
        return on;
    }
}
