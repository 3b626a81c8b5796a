package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;

/** Gives a browser the options for its device. The session stores their challenge for one answer. */
@Component
public class PasskeyOptions {

    private static final String SIGN_IN = PasskeyOptions.class.getName() + ".sign-in";
    private static final String NEW = PasskeyOptions.class.getName() + ".new";

    private final PasskeyOperations operations;

    PasskeyOptions(PasskeyOperations operations) {
        this.operations = operations;
    }

    /** Returns the options for a sign-in as JSON: after the first step with the passkeys of that person only. */
    public String forSignIn(HttpServletRequest request, HttpServletResponse response) {
        PasskeyChallenge challenge = PasskeyChallenge.draw();
        challenge.storeIn(VisitorSession.of(request, response), SIGN_IN);
        return operations.json(operations.request(firstStep(), challenge));
    }

    /** Returns the options for a new passkey of the signed-in person as JSON. */
    public String forNew(HttpServletRequest request) {
        PasskeyChallenge challenge = PasskeyChallenge.draw();
        PublicKeyCredentialCreationOptions options = operations.creation(signedIn(), challenge);
        challenge.storeIn(request.getSession(), NEW);
        return operations.json(options);
    }

    /** Returns the options for which an answer came, once; null when none were given or the answer took too long. */
    @Nullable
    PublicKeyCredentialRequestOptions takeSignIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        PasskeyChallenge challenge = PasskeyChallenge.in(session, SIGN_IN);
        if (session == null || challenge == null) {
            return null;
        }
        session.removeAttribute(SIGN_IN);
        return operations.request(firstStep(), challenge);
    }

    /** Returns the options for a new passkey; they stay for another try with the same answer. */
    public @Nullable PublicKeyCredentialCreationOptions ofNew(HttpServletRequest request) {
        PasskeyChallenge challenge = PasskeyChallenge.in(request.getSession(false), NEW);
        return challenge == null ? null : operations.creation(signedIn(), challenge);
    }

    /** Forgets the options for a new passkey, after it was stored. */
    public void forgetNew(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NEW);
        }
    }

    private static @Nullable AccountPrincipal firstStep() {
        return SecondFactorPending.current().map(SecondFactorPending::principal).orElse(null);
    }

    private static AccountPrincipal signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountPrincipal person)) {
            throw new NotFound();
        }
        return person;
    }
}
