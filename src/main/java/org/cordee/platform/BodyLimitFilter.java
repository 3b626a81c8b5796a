package org.cordee.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.cordee.shared.UploadSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses bodies beyond the limit: by the Content-Length header before a byte is read, otherwise at the first byte too
 * many.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodyLimitFilter extends OncePerRequestFilter {

    /**
     * The largest JSON body: reading and checking a larger one would cost more than a second of CPU time. A file that
     * happens to be JSON can be sent as {@code application/octet-stream} where the route takes any type.
     */
    private static final long LARGEST_JSON = 4L << 20;

    private final long limit;

    BodyLimitFilter(UploadSettings settings) {
        this.limit = settings.bytes();
    }

    /**
     * Returns the megabytes that the body of this request may have at most.
     *
     * @param upload the megabytes that a file may have at most
     */
    static long megabytes(HttpServletRequest request, long upload) {
        return isJson(request) ? Math.min(LARGEST_JSON >> 20, upload) : LargeUploadFilter.megabytes(request, upload);
    }

    /** Tells if the body is read as JSON, which is also so for each type that ends in {@code +json}. */
    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = isJson(request) ? Math.min(LARGEST_JSON, limit) : limit;
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        boolean announced = request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null;
        chain.doFilter(announced ? request : new Limited(request, most), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedBody(super.getInputStream(), limit);
        }
    }

    private static final class LimitedBody extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        LimitedBody(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ResponseStatusException(HttpStatusCode.valueOf(413));
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
