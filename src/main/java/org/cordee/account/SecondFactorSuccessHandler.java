package org.cordee.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Leads to the page that was asked for before the sign-in. A person who has just added its first factor sees its
 * recovery codes first, once.
 */
final class SecondFactorSuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    /** The page of a person's factors, and the name under which it receives codes to show. */
    private static final String FACTORS = "/account/security";

    private static final String CODES = "recoveryCodes";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (request.getAttribute(SecondFactorFilter.RECOVERY_CODES) instanceof List<?> codes && !codes.isEmpty()) {
            FlashMap shown = new FlashMap();
            shown.put(CODES, codes);
            shown.setTargetRequestPath(request.getContextPath() + FACTORS);
            new SessionFlashMapManager().saveOutputFlashMap(shown, request, response);
            getRedirectStrategy().sendRedirect(request, response, FACTORS);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
