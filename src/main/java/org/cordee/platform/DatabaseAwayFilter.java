package org.cordee.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers all requests that need the database at once while it is away, so that no thread waits for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class DatabaseAwayFilter extends OncePerRequestFilter {

    /** Files and the health check do not read the database. */
    private static final Pattern WITHOUT_DATABASE =
            Pattern.compile("/actuator/health(/.*)?|/vendor/.*|.*\\.(css|js|svg|png|woff2|ico)");

    private final DatabaseWatch watch;
    private final DatabaseAway away;

    DatabaseAwayFilter(DatabaseWatch watch, DatabaseAway away) {
        this.watch = watch;
        this.away = away;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !watch.isAway()
                || WITHOUT_DATABASE
                        .matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ResponseEntity<String> answer = away.answer(request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.getWriter().write(Objects.requireNonNull(answer.getBody()));
    }
}
