package org.cordee.play;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's answer to one request. */
record ApiAnswer(int status, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
        } catch (JacksonException unreadable) {
            throw SimulationStopped.because("The server answered " + status + " with something that is not JSON.");
        }
    }

    /** Returns the message key of the server's refusal, empty when it has none. */
    String code() {
        try {
            return JSON.readTree(body).path("code").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** Returns the server's text for its refusal, with the fields it names. */
    String refusal() {
        try {
            JsonNode problem = JSON.readTree(body);
            StringBuilder words = new StringBuilder(
                    problem.path("detail").asString(problem.path("title").asString("status " + status)));
            for (JsonNode error : problem.path("errors")) {
                words.append(" (")
                        .append(error.path("field").asString(""))
                        .append(": ")
                        .append(error.path("message").asString(""))
                        .append(')');
            }
            return words.toString();
        } catch (JacksonException unreadable) {
            return "status " + status;
        }
    }
}
