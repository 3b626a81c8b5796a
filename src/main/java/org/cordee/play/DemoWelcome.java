package org.cordee.play;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints the welcome text in the terminal when the server is open: its address, what to try, the users, how to stop.
 */
@Component
class DemoWelcome {

    private final MessageSource texts;
    private final Environment environment;

    DemoWelcome(MessageSource texts, Environment environment) {
        this.texts = texts;
        this.environment = environment;
    }

    void print(boolean consortiaFollow) {
        print(System.out, consortiaFollow);
    }

    void print(PrintStream out, boolean consortiaFollow) {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        Path data = Path.of(environment.getProperty("cordee.data", "./data"))
                .toAbsolutePath()
                .normalize();
        out.println();
        out.println("  " + text(Locale.FRENCH, "demo.welcome.ready", address));
        out.println();
        if (!"people".equals(environment.getProperty("cordee.demo"))) {
            tryFirst(out);
        }
        out.println("  " + text(Locale.FRENCH, "demo.welcome.accounts", DemoPeople.PASSWORD));
        for (DemoPeople.DemoPerson person : DemoPeople.everybody()) {
            out.printf("    %-46s %-16s %s%n", person.email(), person.part(), person.organisation());
        }
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            out.println();
            if (language.equals(Locale.ENGLISH)) {
                out.println("  " + text(language, "demo.welcome.ready", address));
            }
            if (consortiaFollow) {
                out.println("  " + text(language, "demo.welcome.groupings"));
            }
            out.println("  " + text(language, "demo.welcome.stop", data));
        }
        out.println();
        out.flush();
    }

    private void tryFirst(PrintStream out) {
        out.println("  " + text(Locale.FRENCH, "demo.welcome.try"));
        out.println("    " + text(Locale.FRENCH, "demo.welcome.try.1", DemoPeople.PARTNER));
        out.println("    " + text(Locale.FRENCH, "demo.welcome.try.2", DemoPeople.LEAD));
        out.println("    " + text(Locale.FRENCH, "demo.welcome.try.3", DemoPeople.COORDINATOR));
        out.println("    " + text(Locale.FRENCH, "demo.welcome.try.4", DemoPeople.NETWORK));
        out.println("    " + text(Locale.FRENCH, "demo.welcome.try.5", DemoPeople.SUPPORTER));
        out.println("    " + text(Locale.FRENCH, "demo.welcome.try.6", DemoPeople.FACILITATOR));
        out.println("    " + text(Locale.FRENCH, "demo.welcome.try.7", DemoPeople.BUYER));
        out.println();
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
