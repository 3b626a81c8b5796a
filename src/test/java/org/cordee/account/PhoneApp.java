package org.cordee.account;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.cordee.shared.Actor;

/** An authenticator app on a phone, for tests: it knows the secret that a page showed. */
public record PhoneApp(byte[] secret) {

    private static final Pattern SECRET = Pattern.compile("<code class=\"text-break\">([A-Z2-7 ]+)</code>");

    /** Reads the secret from the page of a new app. */
    public static PhoneApp scanned(String page) {
        Matcher found = SECRET.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no secret on the page: " + page);
        }
        return typed(found.group(1));
    }

    static PhoneApp typed(String secret) {
        return new PhoneApp(new Base32().decode(secret.replace(" ", "")));
    }

    /** Adds an app to a person by the use case; its sign-ins need a second factor from now on. */
    public static PhoneApp added(ChangingSecondFactor changing, SecondFactorReading reading, Actor person) {
        changing.beginApp(person);
        PhoneApp app = typed(reading.setUp(person).orElseThrow().secret());
        changing.confirmApp(person, Accounts.PASSWORD, app.code(-1));
        return app;
    }

    /**
     * Returns the code of a step from now: -1, 0 and 1 are accepted, each once and in this order only. It waits when the
     * step is about to end, so that the code is still accepted a few seconds later.
     */
    public String code(int steps) {
        try {
            while (Instant.now().getEpochSecond() % TimeCode.STEP_SECONDS > TimeCode.STEP_SECONDS - 6) {
                Thread.sleep(200);
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return TimeCode.of(secret, TimeCode.step(Instant.now()) + steps);
    }
}
