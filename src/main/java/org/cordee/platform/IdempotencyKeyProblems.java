package org.cordee.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes the problem documents about the idempotency key itself. */
@Component
class IdempotencyKeyProblems {

    private final MessageSource texts;
    private final LocaleResolver locales;
    private final JsonMapper json;

    IdempotencyKeyProblems(MessageSource texts, LocaleResolver locales, JsonMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    void malformed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(HttpStatus.BAD_REQUEST, "web.problem.key-malformed", request, response);
    }

    /** Answers that the key was already used for another request. */
    void reused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(HttpStatus.UNPROCESSABLE_CONTENT, "web.problem.key-reused", request, response);
    }

    /** Answers that the command was executed and that its answer held a secret, which is stored nowhere. */
    void shownOnce(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(HttpStatus.CONFLICT, "web.problem.key-secret", request, response);
    }

    /** Answers that the first call with this key has not ended before the lock timeout. */
    void inProgress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        refuse(HttpStatus.CONFLICT, "web.problem.key-in-progress", request, response);
    }

    private void refuse(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String text = texts.getMessage(code, null, locales.resolveLocale(request));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create("about:blank"));
        problem.setProperty("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
