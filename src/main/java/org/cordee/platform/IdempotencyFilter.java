package org.cordee.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordee.shared.SecretAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Executes a POST under {@code /api} that carries an {@code Idempotency-Key} at most once per person and key.
 *
 * <p>The command and the stored answer are one transaction: the key is reserved first, the use case joins, the answer
 * is written, everything commits together, and only then the answer is sent. So a crash leaves both or neither, two
 * simultaneous calls wait for one another at the key's row, and a repetition after a restart is answered from the row.
 * A refusal (4xx) is stored too; a fault of the server (5xx) is not, so that the caller can try again. A secret ({@link
 * ShownOnce}) is never stored: a repetition is answered that it was issued and cannot be shown again.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final StoredAnswers answered;
    private final IdempotencyKeyProblems refusals;
    private final TransactionTemplate transaction;

    IdempotencyFilter(
            StoredAnswers answered, IdempotencyKeyProblems refusals, PlatformTransactionManager transactions) {
        this.answered = answered;
        this.refusals = refusals;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !request.getServletPath().startsWith("/api/")
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!WELL_FORMED.matcher(key).matches()) {
            refusals.malformed(request, response);
            return;
        }
        Principal principal = request.getUserPrincipal();
        RepeatableRequest repeatable = RepeatableRequest.of(request);
        IdempotentCall call = new IdempotentCall(principal.getName(), key, repeatable.fingerprint());
        Optional<IdempotentAnswer> earlier = answered.find(call);
        if (earlier.isEmpty() && first(call, repeatable.request(), response, chain)) {
            return;
        }
        IdempotentAnswer known = earlier.or(() -> answered.find(call)).orElse(null);
        if (known == null) {
            refusals.inProgress(request, response);
        } else if (!known.isFor(call)) {
            refusals.reused(request, response);
        } else if (known.shownOnce()) {
            refusals.shownOnce(request, response);
        } else {
            replay(known, response);
        }
    }

    /** @return false when another request with this key was first */
    private boolean first(
            IdempotentCall call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> {
                answered.reserve(call);
                proceed(request, buffer, chain);
                if (buffer.getStatus() >= 500) {
                    status.setRollbackOnly();
                } else if (!status.isRollbackOnly()) {
                    IdempotentAnswer answer = IdempotentAnswer.of(call, buffer);
                    answered.answer(call, isShownOnce(request) ? answer.withoutSecret() : answer);
                }
            });
        } catch (DuplicateKeyException | PessimisticLockingFailureException overtaken) {
            return false;
        } catch (TransactionException rolledBack) {
            if (buffer.getStatus() < 400) {
                throw rolledBack;
            }
        } catch (WrappedServletException passed) {
            throw passed.unwrap();
        }
        if (buffer.getStatus() >= 400 && buffer.getStatus() < 500) {
            answered.storeRefusal(call, IdempotentAnswer.of(call, buffer));
        }
        buffer.copyBodyToResponse();
        return true;
    }

    private static boolean isShownOnce(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(SecretAnswer.class);
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException broken) {
            throw new WrappedServletException(broken);
        }
    }

    private static void replay(IdempotentAnswer known, HttpServletResponse response) throws IOException {
        response.setStatus(known.status());
        response.setHeader(REPLAYED, "true");
        if (known.contentType() != null) {
            response.setContentType(known.contentType());
        }
        if (known.location() != null) {
            response.setHeader("Location", known.location());
        }
        response.setContentLength(known.body().length);
        response.getOutputStream().write(known.body());
    }

    /** Carries a servlet exception through the transaction, which rolls back. */
    private static final class WrappedServletException extends RuntimeException {
        private final ServletException broken;

        WrappedServletException(ServletException broken) {
            super(broken);
            this.broken = broken;
        }

        ServletException unwrap() {
            return broken;
        }
    }
}
