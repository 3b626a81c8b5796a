package org.cordee.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers 503 for an act that met the end of the database before the {@link DatabaseWatch} noticed it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayAnswers.class);

    private final DatabaseAway away;

    DatabaseAwayAnswers(DatabaseAway away) {
        this.away = away;
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<String> away(Exception cause, HttpServletRequest request) {
        LOG.warn("the database did not answer a request: {}", cause.toString());
        return away.answer(request);
    }
}
