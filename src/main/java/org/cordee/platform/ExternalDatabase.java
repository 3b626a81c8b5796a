package org.cordee.platform;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.StartupRefused;
import org.springframework.core.env.Environment;

/**
 * Checks the operator's own MariaDB server before anything else starts. Its address is completed, so that one setting
 * is enough, instants are stored correctly in every time zone of the machine, and the connection is encrypted, with the
 * server's certificate checked, unless the address says otherwise.
 */
final class ExternalDatabase {

    static final String MAIN = "spring.datasource";
    static final String ENGINE = "cordee.engine.datasource";
    private static final String OWNER = "spring.flyway.user";

    private static final Pattern ADDRESS = Pattern.compile("(jdbc:mariadb:[^?]+/)([^/?]+)(\\?.*)?");
    private static final List<String> ALWAYS = List.of(
            "connectionTimeZone=UTC",
            "preserveInstants=true",
            "allowLocalInfile=false",
            "sslMode=verify-full",
            "useBulkStmtsForInserts=true",
            DatabaseTimeouts.CONNECT,
            DatabaseTimeouts.ANSWER);
    private static final int MAJOR = 11;
    private static final int MINOR = 4;

    private final Environment environment;

    ExternalDatabase(Environment environment) {
        this.environment = environment;
    }

    /**
     * Returns the settings of the main schema and, unless a Camunda cluster runs the processes, of the engine's.
     * @throws StartupRefused when a database cannot be used
     */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        Matcher main = address(MAIN, environment.getRequiredProperty(MAIN + ".url"));
        add(settings, MAIN, main.group());
        if (environment.getProperty("cordee.engine.mode", "embedded").equals("embedded")) {
            String beside = main.group(1) + main.group(2) + "_engine" + (main.group(3) == null ? "" : main.group(3));
            add(settings, ENGINE, environment.getProperty(ENGINE + ".url", beside));
        }
        return settings;
    }

    private void add(Map<String, Object> settings, String prefix, String url) {
        String complete = complete(address(prefix, url).group());
        String user = property(prefix, ".username");
        String password = property(prefix, ".password");
        look(prefix, complete, user, password, "");
        settings.put(prefix + ".url", complete);
        settings.put(prefix + ".username", user);
        settings.put(prefix + ".password", password);
        addOwner(settings, prefix, complete);
    }

    /**
     * Adds the account that creates and changes the tables, when the operator has named one: the running application then
     * needs no right to. By default it is the same for both schemas.
     */
    private void addOwner(Map<String, Object> settings, String prefix, String url) {
        String owner = environment.getProperty(prefix + ".migration-username", environment.getProperty(OWNER, ""));
        if (owner.isEmpty()) {
            return;
        }
        String password = environment.getProperty(
                prefix + ".migration-password", environment.getProperty("spring.flyway.password", ""));
        look(prefix, url, owner, password, "The account that migrates (" + OWNER + ", .password): ");
        if (prefix.equals(ENGINE)) {
            settings.put(ENGINE + ".migration-username", owner);
            settings.put(ENGINE + ".migration-password", password);
        } else {
            settings.put("spring.flyway.url", url);
        }
    }

    /** Reads a setting. By default the engine's schema is on the main schema's server and has the same user. */
    private String property(String prefix, String name) {
        return environment.getProperty(prefix + name, environment.getProperty(MAIN + name, ""));
    }

    private static Matcher address(String prefix, String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            throw new StartupRefused("Cordée keeps its data in a MariaDB " + MAJOR + "." + MINOR + " or newer: set "
                    + prefix + ".url to jdbc:mariadb://HOST:3306/SCHEMA (it begins with '"
                    + url.substring(0, Math.min(url.length(), 13)) + "' or names no schema).");
        }
        return address;
    }

    private static String complete(String url) {
        StringBuilder complete = new StringBuilder(url);
        for (String parameter : ALWAYS) {
            if (!url.contains(parameter.substring(0, parameter.indexOf('=') + 1))) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(parameter);
            }
        }
        return complete.toString();
    }

    /** @param whose begins the sentence of a refusal; empty for the account of the running application */
    private static void look(String prefix, String url, String user, String password, String whose) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            DatabaseMetaData server = connection.getMetaData();
            requireRecent(
                    prefix,
                    server.getDatabaseProductName(),
                    server.getDatabaseProductVersion(),
                    server.getDatabaseMajorVersion(),
                    server.getDatabaseMinorVersion());
        } catch (SQLException refused) {
            throw new StartupRefused(whose + DatabaseErrorTexts.of(refused, prefix), refused);
        }
    }

    static void requireRecent(String prefix, String product, String version, int major, int minor) {
        boolean recent = major > MAJOR || major == MAJOR && minor >= MINOR;
        if (!product.equals("MariaDB") || !recent) {
            throw new StartupRefused("Cordée needs a MariaDB " + MAJOR + "." + MINOR + " or newer, and at " + prefix
                    + ".url answers " + product + " " + version
                    + ": upgrade that server or give the address of another one.");
        }
    }
}
