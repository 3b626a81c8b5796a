package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;

/** Gives a browser the options for its device, and keeps them in the session for one answer. */
@Component
public class PasskeyOptions {

    private final PasskeyOperations operations;
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository requests =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository creations =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();

    PasskeyOptions(PasskeyOperations operations) {
        this.operations = operations;
    }

    /** Returns the options for a sign-in as JSON: after the password with the passkeys of that person only. */
    public String forSignIn(HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean waits = authentication != null && authentication.getPrincipal() instanceof SecondFactorPending;
        PublicKeyCredentialRequestOptions options = operations.request(waits ? authentication : null);
        requests.save(request, response, options);
        return operations.json(options);
    }

    /** Returns the options for a new passkey of the signed-in person as JSON. */
    public String forNew(HttpServletRequest request, HttpServletResponse response) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || !(person.getPrincipal() instanceof AccountPrincipal)) {
            throw new NotFound();
        }
        PublicKeyCredentialCreationOptions options = operations.creation(person);
        creations.save(request, response, options);
        return operations.json(options);
    }

    @Nullable
    PublicKeyCredentialRequestOptions takeSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) == null) {
            return null;
        }
        PublicKeyCredentialRequestOptions options = requests.load(request);
        requests.save(request, response, null);
        return options;
    }

    /** Returns the options for a new passkey; they stay for another try with the same answer. */
    public @Nullable PublicKeyCredentialCreationOptions ofNew(HttpServletRequest request) {
        return request.getSession(false) == null ? null : creations.load(request);
    }

    /** Forgets the options for a new passkey, after it was stored. */
    public void forgetNew(HttpServletRequest request, HttpServletResponse response) {
        creations.save(request, response, null);
    }
}
