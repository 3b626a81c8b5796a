package org.cordee.platform;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The times after which a connection to the database gives up, as parameters of its JDBC address. Without them a frozen
 * server holds a thread for ever. The server itself ends a statement of the application earlier: see {@code
 * connection-init-sql} in application.yaml.
 */
final class DatabaseTimeouts {

    /** How long a connection is built up. */
    static final String CONNECT = "connectTimeout=5000";

    /** How long one answer of the server is awaited; longer than any statement of the application may run. */
    static final String ANSWER = "socketTimeout=60000";

    /** A migration, a backup and a restore have statements about whole tables. */
    static final Duration WHOLE_TABLES = Duration.ofMinutes(30);

    private static final Pattern ANSWER_TIME = Pattern.compile("socketTimeout=\\d+");

    private DatabaseTimeouts() {}

    /** Returns the address with another time for one answer. */
    static String with(String url, Duration answer) {
        String parameter = "socketTimeout=" + answer.toMillis();
        if (ANSWER_TIME.matcher(url).find()) {
            return ANSWER_TIME.matcher(url).replaceFirst(parameter);
        }
        return url + (url.contains("?") ? "&" : "?") + parameter;
    }
}
