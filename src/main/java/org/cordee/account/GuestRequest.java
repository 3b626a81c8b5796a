package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A guest's request for a page of members, with the path that members use: {@code /i/{token}} is cut off. */
final class GuestRequest extends HttpServletRequestWrapper {

    private final String path;

    /** @param path the path below the link; it needs no decoding, see {@link LinkAuthenticationFilter} */
    GuestRequest(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        url.setLength(url.length() - super.getRequestURI().length());
        return url.append(getRequestURI());
    }

    @Override
    public String getServletPath() {
        return path;
    }
}
