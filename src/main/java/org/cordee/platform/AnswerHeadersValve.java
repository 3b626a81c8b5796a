package org.cordee.platform;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Sets the security headers on every answer of the server itself, which no filter sees: a malformed address, a method
 * that is not allowed. Such an answer has no scripts and no styles; the filters replace its policy on all others.
 */
final class AnswerHeadersValve extends ValveBase {

    AnswerHeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        getNext().invoke(request, response);
    }
}
