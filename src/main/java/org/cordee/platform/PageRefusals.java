package org.cordee.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Shows refusals on pages. A controller that can show the reason beside its field catches {@link RuleViolation} itself;
 * an uncaught one becomes a page of its own, or a note in the page for an htmx request.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(PageRefusals.class);

    /** The list and its check of the index stand above the binder. */
    private static final int DEEPEST_BINDER_FRAME = 8;

    private final MessageSource texts;

    PageRefusals(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler({NotFound.class, AccessDeniedException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView missing(HttpServletRequest request) {
        return ErrorPage.of("missing", HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView ruled(RuleViolation refused, HttpServletRequest request) {
        String text = texts.getMessage(
                refused.key(), refused.arguments(), refused.key(), RequestContextUtils.getLocale(request));
        return ErrorPage.of("refused", HttpStatus.CONFLICT, request).addObject("reason", text);
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, PessimisticLockingFailureException.class})
    ModelAndView overtaken(HttpServletRequest request) {
        return ErrorPage.of("overtaken", HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler(BindException.class)
    ModelAndView unreadable(HttpServletRequest request) {
        return ErrorPage.of("unreadable", HttpStatus.BAD_REQUEST, request);
    }

    /**
     * Ignores a closed browser connection of live events. The unused parameter is needed: a handler that asks for the
     * response draws no error page.
     */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void connectionClosed(HttpServletResponse ended) {
        LOG.debug("live events: the browser closed the connection status={}", ended.getStatus());
    }

    @ExceptionHandler
    ModelAndView broken(Exception cause, HttpServletRequest request) {
        if (cause instanceof ErrorResponse known) {
            return ofStatus(known.getStatusCode().value(), request);
        }
        // the form is too large to be parsed: the server throws this again at every access to a parameter, also by this
        // page
        if (cause instanceof InvalidParameterException unread) {
            return ofStatus(unread.getErrorCode(), request);
        }
        if (isListTooLong(cause)) {
            return unreadable(request);
        }
        String reference = ErrorReference.draw();
        LOG.error("page failed reference={}", reference, cause);
        return ErrorPage.of("broken", HttpStatus.INTERNAL_SERVER_ERROR, request).addObject("reference", reference);
    }

    /**
     * Tells if a form had a list element with a number beyond the binder's limit: for a form that is a record the binder
     * announces it by this exception.
     */
    private static boolean isListTooLong(Exception cause) {
        return cause instanceof IndexOutOfBoundsException
                && Arrays.stream(cause.getStackTrace())
                        .limit(DEEPEST_BINDER_FRAME)
                        .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
    }

    private static ModelAndView ofStatus(int status, HttpServletRequest request) {
        return ErrorPage.of(ErrorPage.kind(status), HttpStatus.valueOf(status), request);
    }
}
