package org.cordee.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises the log level: without Spring Boot the logger starts at DEBUG, and the measurement would include writing the
 * engines' SQL to the terminal.
 */
public final class LogLevels {

    private LogLevels() {}

    public static void onlyWarnings() {
        java.util.logging.LogManager.getLogManager().reset();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }
}
