package org.cordee.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session at the identity provider too (OpenID Connect RP-Initiated Logout). The page of this server leads
 * there, because the content policy lets no form lead to another server.
 */
final class OpenIdConnectLogout implements LogoutHandler, LogoutSuccessHandler {

    /** The request attribute with the provider's address for the page that leads there. */
    static final String ADDRESS = OpenIdConnectLogout.class.getName() + ".address";

    private static final String TOKEN = OpenIdConnectLogout.class.getName() + ".token";
    private static final String HERE = "/sign-in?out";

    private final OpenIdConnectProvider provider;
    private final PublicAddress publicAddress;

    OpenIdConnectLogout(OpenIdConnectProvider provider, PublicAddress publicAddress) {
        this.provider = provider;
        this.publicAddress = publicAddress;
    }

    /** Reads the id token before the session ends. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(OpenIdConnectSuccessHandler.ID_TOKEN) instanceof String token) {
            request.setAttribute(TOKEN, token);
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        String address = request.getAttribute(TOKEN) instanceof String token ? address(token) : null;
        if (address == null) {
            response.sendRedirect(request.getContextPath() + HERE);
            return;
        }
        request.setAttribute(ADDRESS, address);
        request.getRequestDispatcher("/sign-in/provider/leave").forward(request, response);
    }

    /** Returns the provider's address for the end of a session; null when it has none. ProConnect requires a state. */
    private @Nullable String address(String token) {
        Object end = provider.registration()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
        if (end == null) {
            return null;
        }
        return UriComponentsBuilder.fromUriString(Objects.toString(end))
                .queryParam("id_token_hint", "{token}")
                .queryParam("state", "{state}")
                .queryParam("post_logout_redirect_uri", "{here}")
                .encode()
                .buildAndExpand(token, Secrets.draw(), publicAddress.of(HERE))
                .toUriString();
    }
}
