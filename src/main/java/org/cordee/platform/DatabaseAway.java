package org.cordee.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers 503 with {@code Retry-After} while the database does not answer. The page is not made with the layout, which
 * reads the database.
 */
@Component
class DatabaseAway {

    static final String RETRY_SECONDS = "10";
    private static final String CODE = "web.problem.away";

    private final SpringTemplateEngine templates;
    private final MessageSource texts;
    private final JsonMapper json;

    DatabaseAway(SpringTemplateEngine templates, MessageSource texts, JsonMapper json) {
        this.templates = templates;
        this.texts = texts;
        this.json = json;
    }

    /** Checks that a failure means that no connection to the database was there, or that it was lost. */
    static boolean isCause(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).startsWith("08"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the answer for the request: a page, or a problem document for a program. Only the headers choose the
     * language, because a person's own is in the database.
     */
    ResponseEntity<String> answer(HttpServletRequest request) {
        boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage());
        Locale locale = english ? Locale.ENGLISH : Locale.FRENCH;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String asked = path instanceof String original ? original : request.getRequestURI();
        return asked.startsWith(request.getContextPath() + "/api/")
                ? answer(MediaType.APPLICATION_PROBLEM_JSON, problem(locale))
                : answer(MediaType.TEXT_HTML, templates.process("web/away", new Context(locale)));
    }

    private String problem(Locale locale) {
        return json.writeValueAsString(ApiProblems.plain(
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                HttpStatus.SERVICE_UNAVAILABLE.getReasonPhrase(),
                CODE,
                texts.getMessage(CODE, null, locale)));
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(body);
    }
}
