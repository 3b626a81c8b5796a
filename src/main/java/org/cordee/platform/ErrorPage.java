package org.cordee.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Builds the one error page. For an htmx request it is a short form, which the layout's message area shows. */
final class ErrorPage {

    private ErrorPage() {}

    /** @param kind names the texts {@code web.error.<kind>.title} and {@code .text} */
    static ModelAndView of(String kind, HttpStatus status, HttpServletRequest request) {
        boolean byHtmx = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        ModelAndView view = new ModelAndView(byHtmx ? "web/error :: brief" : "web/error");
        view.setStatus(status);
        view.addObject("kind", kind);
        view.addObject("heading", null);
        view.addObject("reason", null);
        view.addObject("reference", null);
        return view;
    }

    /**
     * Returns the kind of error page for a status. Forbidden is shown as missing; other 4xx as an unreadable request,
     * 5xx as a fault of the server.
     */
    static String kind(int status) {
        return switch (status) {
            case 401, 403, 404, 405 -> "missing";
            case 409 -> "overtaken";
            case 410 -> "expired";
            case 413 -> "too-large";
            case 429 -> "too-many";
            default -> status >= 500 ? "broken" : "unreadable";
        };
    }
}
