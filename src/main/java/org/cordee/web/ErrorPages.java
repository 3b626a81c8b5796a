package org.cordee.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What went wrong before or beyond any controller: unknown addresses, filters, the server itself. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource texts;

    ErrorPages(MessageSource texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    Object said(HttpServletRequest request) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        boolean stale = code == 403 && "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        String kind = stale
                ? "stale"
                : Boolean.TRUE.equals(request.getAttribute("linkSpent")) ? "spent" : ErrorView.kind(code);
        HttpStatus status = code == 401 || (code == 403 && !stale) ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code);
        String reference = status.is5xxServerError() ? logged(request, code) : null;
        if (isApi(request)) {
            return problem(kind, status, reference, request);
        }
        ModelAndView view = ErrorView.of(kind, status, request);
        view.addObject("reference", reference);
        return view;
    }

    private static String logged(HttpServletRequest request, int code) {
        String reference = Reference.draw();
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error(
                "request failed status={} reference={}",
                code,
                reference,
                cause instanceof Throwable thrown ? thrown : null);
        return reference;
    }

    private static boolean isApi(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String asked && asked.startsWith(request.getContextPath() + "/api/");
    }

    private ResponseEntity<Map<String, Object>> problem(
            String kind, HttpStatus status, @Nullable String reference, HttpServletRequest request) {
        String detail = texts.getMessage(
                "web.error." + kind + ".text",
                new Object[] {reference == null ? "" : reference},
                RequestContextUtils.getLocale(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblems.plain(status.value(), status.getReasonPhrase(), "web.problem." + kind, detail));
    }
}
