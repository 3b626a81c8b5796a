package org.cordee.document;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.UploadSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Scans the files of a signed-in user's request before any transaction is open; the act that stores a file reads the
 * result. It runs behind the sign-in and before the filter that answers repeated API calls in one transaction.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
final class ScanningUploads extends OncePerRequestFilter {

    private static final Set<String> SENDING = Set.of("POST", "PUT");

    /** The types of a body that is a file itself; XML and JSON are read and not stored as files. */
    private static final Pattern FILE = Pattern.compile("(?:application/(?:pdf|octet-stream|zip|vnd\\..*)|image/.*)");

    private final FileScans scans;
    private final UploadSettings uploads;

    ScanningUploads(FileScans scans, UploadSettings uploads) {
        this.scans = scans;
        this.uploads = uploads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !scans.isActive() || !SENDING.contains(request.getMethod()) || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            scanParts(request);
            chain.doFilter(request, response);
        } else if (FILE.matcher(type).lookingAt()) {
            try (TemporaryFile spool = new TemporaryFile()) {
                if (isScanned(request, spool)) {
                    chain.doFilter(new SpooledRequest(request, spool.file()), response);
                } else {
                    response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
                }
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** @return false when the body is larger than a file may be */
    private boolean isScanned(HttpServletRequest request, TemporaryFile spool) throws IOException {
        try {
            spool.readAll(request.getInputStream(), uploads.bytes());
        } catch (RuleViolation | ResponseStatusException tooLarge) {
            return false;
        }
        scans.scanAhead(spool.file(), spool.finish());
        return true;
    }

    private void scanParts(HttpServletRequest request) throws IOException {
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null && part.getSize() > 0) {
                    try (InputStream in = part.getInputStream()) {
                        scans.scanAhead(in, uploads.bytes());
                    }
                }
            }
        } catch (ServletException | IllegalStateException unreadable) {
            // The server reports it again to the controller.
            logger.debug("the parts of a request are unreadable", unreadable);
        }
    }

    /** A request whose body was spooled to a file. */
    private static final class SpooledRequest extends HttpServletRequestWrapper {

        private final Path file;

        SpooledRequest(HttpServletRequest request, Path file) {
            super(request);
            this.file = file;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new SpooledBody(Files.newInputStream(file));
        }
    }

    private static final class SpooledBody extends ServletInputStream {

        private final InputStream in;
        private boolean ended;

        SpooledBody(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            ended |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return ended;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body of an upload is read at once");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
