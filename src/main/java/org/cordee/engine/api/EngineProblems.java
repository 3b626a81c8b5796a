package org.cordee.engine.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.catalina.connector.ClientAbortException;
import org.cordee.engine.query.InvalidSearch;
import org.cordee.feel.FeelBusy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;

/** Answers every refusal and every fault as a problem document (RFC 9457) with the titles Camunda uses. */
final class EngineProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProblems.class);

    record Problem(URI type, String title, int status, String detail, URI instance) {}

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        URI instance = URI.create(request.getRequestURI());
        if (isGone(exception)) {
            LOG.info("engine request left by its client method={} path={}", request.getMethod(), instance);
            return new ModelAndView();
        }
        Problem problem = describe(exception, instance);
        if (problem.status() >= 500 && problem.status() != HttpStatus.NOT_IMPLEMENTED.value()) {
            LOG.error("engine request failed method={} path={}", request.getMethod(), instance, exception);
        }
        write(response, problem);
        return new ModelAndView();
    }

    /** Returns true when the client closed the connection, for instance because its own patience ended first. */
    private static boolean isGone(Exception exception) {
        return exception instanceof AsyncRequestNotUsableException
                || exception instanceof AsyncRequestTimeoutException
                || exception instanceof ClientAbortException;
    }

    private static Problem describe(Exception exception, URI instance) {
        if (exception instanceof Refusal refusal) {
            return problem(refusal.status().value(), refusal.title(), refusal.getMessage(), instance);
        }
        if (exception instanceof InvalidSearch refused) {
            return problem(400, refused.title(), refused.getMessage(), instance);
        }
        if (exception instanceof HttpMessageNotReadableException || exception instanceof MultipartException) {
            Throwable cause = exception.getCause();
            return isTooLarge(cause)
                    ? problem(413, "Payload Too Large", BodySizeFilter.DETAIL, instance)
                    : problem(400, "Bad Request", UnreadableBody.describe(cause), instance);
        }
        if (exception instanceof JacksonException unreadable) {
            return problem(400, "Bad Request", UnreadableBody.describe(unreadable), instance);
        }
        if (exception instanceof FeelBusy) {
            return problem(503, "RESOURCE_EXHAUSTED", exception.getMessage(), instance);
        }
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return problem(
                    known.getStatusCode().value(),
                    "Bad Request",
                    known.getBody().getDetail(),
                    instance);
        }
        return problem(
                500,
                "INTERNAL",
                "Unexpected error occurred during the request processing; the server's log has the reason.",
                instance);
    }

    private static boolean isTooLarge(@Nullable Throwable cause) {
        return cause != null && (cause instanceof BodySizeFilter.TooLarge || isTooLarge(cause.getCause()));
    }

    private static Problem problem(int status, String title, @Nullable String detail, URI instance) {
        return new Problem(URI.create("about:blank"), title, status, detail == null ? title : detail, instance);
    }

    private static void write(HttpServletResponse response, Problem problem) {
        try {
            response.resetBuffer();
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(EngineWebConfiguration.JSON.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
