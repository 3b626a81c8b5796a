package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from; it is part of one request and not stored in a session.
 *
 * @param browser a short description for its owner, such as {@code Firefox · Windows}; empty when unknown
 * @param device the secret in the browser's cookie, which may be unknown or made up; null without a cookie
 */
record SignInSource(
        CallerNetwork network, String browser, @Nullable String device) {

    static final SignInSource UNKNOWN = new SignInSource(CallerNetwork.of(""), "", null);

    static SignInSource of(HttpServletRequest request) {
        return new SignInSource(
                CallerNetwork.of(request.getRemoteAddr()),
                BrowserName.of(request.getHeader("User-Agent")),
                DeviceCookie.read(request));
    }

    /** Omits the secret, because this text may be logged. */
    @Override
    public String toString() {
        return "SignInSource[…]";
    }
}
