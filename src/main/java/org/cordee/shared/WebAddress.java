package org.cordee.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Decides which addresses a page may offer as a link. */
public final class WebAddress {

    private WebAddress() {}

    /** Checks that the text is an http or https address with a host; any other scheme is never a link. */
    public static boolean isLink(String address) {
        return host(address) != null;
    }

    /** Returns the host to which the link leads, without a user name before it; null when the address is no link. */
    public static @Nullable String host(String address) {
        try {
            URI uri = URI.create(address.strip());
            return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()) ? uri.getHost() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
