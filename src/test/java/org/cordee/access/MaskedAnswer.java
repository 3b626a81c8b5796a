package org.cordee.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer, down to its bytes; only the requested id and random values are masked. */
record MaskedAnswer(int status, String headers, String body) {

    /** @param asked texts that name the object, to be masked like the form's CSRF token */
    static MaskedAnswer of(MockHttpServletResponse answer, List<String> asked) {
        Map<String, String> headers = answer.getHeaderNames().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> String.join(", ", answer.getHeaders(name)),
                        (one, other) -> one,
                        TreeMap::new));
        headers.remove("Content-Length");
        // The address that the caller asked for itself, kept for the time after its sign-in.
        headers.computeIfPresent(
                "Set-Cookie", (name, cookies) -> cookies.replaceAll("wanted-page=[^;]*", "wanted-page={}"));
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new MaskedAnswer(answer.getStatus(), masked(headers.toString(), asked), masked(body, asked));
    }

    private static String masked(String text, List<String> asked) {
        String masked = text.replaceAll("nonce(-|=\")[\\w-]+", "nonce$1{nonce}");
        for (String one : asked) {
            masked = masked.replace(one, "{}");
        }
        return masked;
    }

    boolean isSignIn() {
        return status == 401
                || status == 403
                || status == 302 && headers.matches(".*Location=(http://localhost)?/sign-in[,}].*");
    }

    /** Returns true when the user has access, even if a rule refuses the act. */
    boolean isLetIn(boolean changes) {
        return status >= 200 && status < 400 && !isSignIn() || changes && (status == 409 || status == 422);
    }
}
