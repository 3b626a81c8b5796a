package org.cordee.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps the links, forms and redirects of a page below the guest's link: an address that the guest may open gets the
 * link's prefix. A link to any other page of members leads to the page that offers an account; a redirect leads back to
 * the first page of the guest.
 */
final class GuestResponse extends HttpServletResponseWrapper {

    private static final Pattern FILE = Pattern.compile("/.*\\.(css|js|svg|png|woff2|map|json)");
    private static final Set<String> FOR_ALL = Set.of("/accessibility", "/help", "/personal-data", "/sign-in");

    private final String base;
    private final LinkHolder link;
    private final GuestActs acts;

    /** @param base the link's own address, {@code /i/{token}} */
    GuestResponse(HttpServletResponse response, String base, LinkHolder link, GuestActs acts) {
        super(response);
        this.base = base;
        this.link = link;
        this.acts = acts;
    }

    @Override
    public String encodeURL(String url) {
        return super.encodeURL(below(url, base + "/account"));
    }

    @Override
    public String encodeRedirectURL(String url) {
        return super.encodeRedirectURL(below(url, base));
    }

    private String below(String url, String otherwise) {
        if (!url.startsWith("/") || url.startsWith("//") || url.startsWith(base)) {
            return url;
        }
        String path = url.split("[?#]", 2)[0];
        if (acts.opens(link, path)) {
            return base + url;
        }
        return FILE.matcher(path).matches() || FOR_ALL.contains(path) ? url : otherwise;
    }
}
