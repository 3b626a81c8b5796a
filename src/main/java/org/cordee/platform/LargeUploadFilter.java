package org.cordee.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.cordee.shared.LargeUpload;
import org.cordee.shared.UploadSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Receives the forms with large files that a room announces with {@link LargeUpload}. The server's own limit holds for
 * all addresses alike, therefore such a form is read here: to the disk, up to its own limit, only for a signed-in user,
 * and only a few at the same time. All other forms are left to the server.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class LargeUploadFilter extends OncePerRequestFilter {

    private static final String MEGABYTES = LargeUploadFilter.class.getName() + ".megabytes";
    private static final long OTHER_FIELDS = 1024 * 1024L;

    private final List<Place> places;
    private final long usual;

    @Autowired
    LargeUploadFilter(ObjectProvider<LargeUpload> announced, UploadSettings uploads) {
        this(announced.orderedStream().toList(), uploads);
    }

    LargeUploadFilter(List<LargeUpload> announced, UploadSettings uploads) {
        places = announced.stream().map(Place::of).toList();
        usual = uploads.bytes();
    }

    /** An announced upload with the number of files that may still be received at the same time. */
    private record Place(List<PathPattern> addresses, long largest, Semaphore free) {

        static Place of(LargeUpload announced) {
            return new Place(
                    announced.addresses().stream()
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList(),
                    announced.largest().toBytes(),
                    new Semaphore(announced.atOnce()));
        }

        boolean takes(HttpServletRequest request) {
            PathContainer path = PathContainer.parsePath(
                    request.getRequestURI().substring(request.getContextPath().length()));
            return addresses.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    /** Returns the megabytes that a file may have at this address; the given ones where no room announced more. */
    static long megabytes(HttpServletRequest request, long otherwise) {
        return request.getAttribute(MEGABYTES) instanceof Long announced ? announced : otherwise;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !"POST".equals(request.getMethod())
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || WebUtils.getNativeRequest(request, MultipartRequest.class) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Place place =
                places.stream().filter(one -> one.takes(request)).findFirst().orElse(null);
        if (place == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(MEGABYTES, place.largest() >> 20);
        long announced = request.getContentLengthLong();
        if (announced > place.largest() + OTHER_FIELDS) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (announced >= 0 && announced <= usual) {
            chain.doFilter(request, response);
        } else if (place.free().tryAcquire()) {
            try (LargeUploadRequest large = new LargeUploadRequest(request, place.largest() + OTHER_FIELDS)) {
                chain.doFilter(large, response);
            } finally {
                place.free().release();
            }
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
