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

    /** The page of a person's factors, which shows its new codes. */
    private static final String FACTORS = "/account/security";

    private final SealedRecoveryCodes sealed;

    SecondFactorSuccessHandler(SealedRecoveryCodes sealed) {
        this.sealed = sealed;
        setRequestCache(new WantedPage());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof AccountPrincipal person
                && request.getAttribute(SecondFactorFilter.RECOVERY_CODES) instanceof List<?> codes
                && !codes.isEmpty()) {
            List<String> plain = codes.stream().map(String.class::cast).toList();
            FlashMap shown = new FlashMap();
            shown.put(SealedRecoveryCodes.ATTRIBUTE, sealed.seal(person.personId(), plain));
            shown.setTargetRequestPath(request.getContextPath() + FACTORS);
            new SessionFlashMapManager().saveOutputFlashMap(shown, request, response);
            getRedirectStrategy().sendRedirect(request, response, FACTORS);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
