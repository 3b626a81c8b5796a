package org.cordee.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form with a large file. It is read when its first field is asked for after the sign-in is known; for a visitor it is
 * left to the server, which refuses it by its usual limit. Its end deletes the received files.
 */
final class LargeUploadRequest extends HttpServletRequestWrapper implements AutoCloseable {

    /** Longer fields are written to the disk. */
    private static final int IN_MEMORY = 64 * 1024;

    private static final int MOST_PARTS = 50;

    private final long limit;
    private @Nullable List<FileItem> items;
    private @Nullable RuntimeException failure;

    LargeUploadRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    private static boolean isSignedIn() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken);
    }

    /** Tells if the form is read here. */
    private boolean isOurs() {
        return items != null || failure != null || isSignedIn();
    }

    private List<FileItem> items() {
        if (failure != null) {
            throw failure;
        }
        if (items == null) {
            try {
                items = received();
            } catch (FileUploadException unread) {
                boolean tooLarge = unread instanceof SizeException;
                failure = new InvalidParameterException(
                        unread, tooLarge ? HttpStatus.CONTENT_TOO_LARGE.value() : HttpStatus.BAD_REQUEST.value());
                throw failure;
            }
        }
        return items;
    }

    private List<FileItem> received() throws FileUploadException {
        FileUpload upload = new FileUpload();
        DiskFileItemFactory disk = new DiskFileItemFactory(IN_MEMORY, folder());
        disk.setDefaultCharset(StandardCharsets.UTF_8.name());
        upload.setFileItemFactory(disk);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(limit);
        upload.setFileCountMax(MOST_PARTS);
        return upload.parseRequest(new ServletRequestContext((HttpServletRequest) getRequest()));
    }

    private static File folder() {
        return new File(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        if (!isOurs()) {
            return super.getParts();
        }
        return items().stream()
                .<Part>map(item -> new ApplicationPart(item, folder()))
                .toList();
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        for (Part part : getParts()) {
            if (part.getName().equals(name)) {
                return part;
            }
        }
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return isOurs() ? fields() : super.getParameterMap();
    }

    /** Returns the fields of the address and of the form, which the server has not read. */
    private Map<String, String[]> fields() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> all.computeIfAbsent(decoded(name), any -> new ArrayList<>())
                        .addAll(values.stream().map(LargeUploadRequest::decoded).toList()));
        items().stream()
                .filter(FileItem::isFormField)
                .forEach(item -> all.computeIfAbsent(item.getFieldName(), any -> new ArrayList<>())
                        .add(text(item)));
        Map<String, String[]> fields = new LinkedHashMap<>();
        all.forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
        return fields;
    }

    private static String decoded(@Nullable String written) {
        return written == null ? "" : URLDecoder.decode(written, StandardCharsets.UTF_8);
    }

    private static String text(FileItem item) {
        try {
            return item.getString(StandardCharsets.UTF_8.name());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        if (!isOurs()) {
            return super.getParameter(name);
        }
        String[] values = fields().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return isOurs() ? fields().get(name) : super.getParameterValues(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return isOurs() ? Collections.enumeration(fields().keySet()) : super.getParameterNames();
    }

    @Override
    public void close() {
        Stream.ofNullable(items).flatMap(List::stream).forEach(FileItem::delete);
    }
}
