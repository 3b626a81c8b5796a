package org.cordee.command;

import java.util.ArrayList;
import java.util.List;
import org.cordee.platform.BackupRefused;
import org.cordee.platform.BackupSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;

/** Finds the installation that a command works on by the same settings as the server's, without starting the server. */
final class Installation {

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting as the server takes it, such as cordee.data=… or spring.datasource.url=…")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--while-running", description = "Work although a server runs on this database.")
    private boolean whileRunning;

    boolean whileRunning() {
        return whileRunning;
    }

    interface Work {
        void on(BackupSource source, Environment settings) throws Exception;
    }

    /**
     * Opens the database, starting the embedded one if it is ours and not running, and closes it after the work. When a
     * server runs on it, the work itself has to refuse, because its message names the alternative.
     */
    void open(Work work) throws Exception {
        List<String> arguments = new ArrayList<>();
        settings.forEach(setting -> arguments.add("--" + setting));
        arguments.add("--cordee.database.attach=true");
        SpringApplication bare = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .build();
        try (ConfigurableApplicationContext context = bare.run(arguments.toArray(String[]::new))) {
            work.on(source(context.getEnvironment()), context.getEnvironment());
        }
    }

    private static BackupSource source(Environment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        String engineUrl = environment.getProperty("cordee.engine.datasource.url", url);
        if (!server(url).equals(server(engineUrl))) {
            throw new BackupRefused("The engine's schema lies on another server (cordee.engine.datasource.url) than the"
                    + " main one: one snapshot cannot hold both; use the servers' own tools.");
        }
        // The account that migrates sees triggers and may create tables; the application's own account does neither.
        return new BackupSource(
                url,
                environment.getProperty(
                        "spring.flyway.user", environment.getProperty("spring.datasource.username", "")),
                environment.getProperty(
                        "spring.flyway.password", environment.getProperty("spring.datasource.password", "")),
                List.of(schema(url), schema(engineUrl)).stream().distinct().toList());
    }

    private static String server(String url) {
        return url.substring(0, url.length() - pathAfterServer(url).length());
    }

    private static String schema(String url) {
        return pathAfterServer(url).replaceFirst("\\?.*", "");
    }

    /** Returns the schema and the parameters of the URL, after {@code jdbc:mariadb://HOST:3306/}. */
    private static String pathAfterServer(String url) {
        String address = url.replaceFirst("\\?.*", "");
        return url.substring(address.lastIndexOf('/') + 1);
    }

    /** An application context without beans, because only the settings are needed. */
    static final class Nothing {}
}
