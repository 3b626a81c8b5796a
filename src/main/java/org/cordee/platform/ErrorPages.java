package org.cordee.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordee.account.EndedLink;
import org.cordee.account.EndedLinkText;
import org.cordee.account.EndedLinkText.EndedLinkMessage;
import org.cordee.account.LinkHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows errors that happen outside any controller: unknown addresses, filters, the server itself. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final MessageSource texts;
    private final ObjectProvider<EndedLinkText> epilogues;
    private final DatabaseAway away;
    private final UploadLimit uploads;

    ErrorPages(MessageSource texts, ObjectProvider<EndedLinkText> epilogues, DatabaseAway away, UploadLimit uploads) {
        this.texts = texts;
        this.epilogues = epilogues;
        this.away = away;
        this.uploads = uploads;
    }

    @RequestMapping("/error")
    Object said(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
                && DatabaseAway.isCause(cause)) {
            return away.answer(request);
        }
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        boolean stale = code == 403 && "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        EndedLink link = endedLink(request);
        String kind = stale ? "stale" : link != null && link.isSpent() ? "spent" : ErrorPage.kind(code);
        HttpStatus status = code == 401 || (code == 403 && !stale) ? HttpStatus.NOT_FOUND : HttpStatus.valueOf(code);
        String reference = status.is5xxServerError() ? logged(request, code) : null;
        if (isApi(request)) {
            return problem(ErrorPage.kind(code), status, reference, request);
        }
        ModelAndView view = ErrorPage.of(kind, status, request);
        view.addObject("reference", reference);
        if (link != null) {
            lastWords(link.former()).ifPresent(words -> show(words, view, RequestContextUtils.getLocale(request)));
        }
        return view;
    }

    private static @Nullable EndedLink endedLink(HttpServletRequest request) {
        return request.getAttribute(EndedLink.class.getName()) instanceof EndedLink link ? link : null;
    }

    private Optional<EndedLinkMessage> lastWords(LinkHolder former) {
        return epilogues.stream()
                .filter(epilogue -> epilogue.purpose().equals(former.purpose()))
                .findFirst()
                .flatMap(epilogue -> epilogue.of(former));
    }

    private void show(EndedLinkMessage words, ModelAndView view, Locale locale) {
        Object[] arguments = words.arguments().toArray();
        view.addObject("heading", texts.getMessage(words.key() + ".title", arguments, locale));
        view.addObject("reason", texts.getMessage(words.key() + ".text", arguments, locale));
    }

    private static String logged(HttpServletRequest request, int code) {
        String reference = ErrorReference.draw();
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
        Locale locale = RequestContextUtils.getLocale(request);
        Object[] arguments = {
            status == HttpStatus.CONTENT_TOO_LARGE
                    ? BodyLimitFilter.megabytes(request, uploads.megabytes())
                    : reference == null ? "" : reference
        };
        String named = status == HttpStatus.UNSUPPORTED_MEDIA_TYPE ? "media-type" : kind;
        String detail = texts.getMessage("web.problem." + named, arguments, locale);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblems.plain(status.value(), status.getReasonPhrase(), "web.problem." + named, detail));
    }
}
