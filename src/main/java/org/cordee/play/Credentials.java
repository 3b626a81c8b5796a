package org.cordee.play;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The user and password for the API. */
record Credentials(String user, String password) {

    /** Returns the demo administrator unless the environment names another one. */
    static Credentials from(Map<String, String> environment) {
        return new Credentials(
                environment.getOrDefault("CORDEE_USER", "administration@cordee.example"),
                environment.getOrDefault("CORDEE_PASSWORD", "cordee-demo"));
    }

    String header() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
