package org.cordee.account;

import org.springframework.security.authentication.AccountStatusException;

/**
 * The password was right, but the person has or needs a second factor. A program cannot give one: it needs a token.
 */
final class SecondFactorMissing extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    SecondFactorMissing() {
        super("a password alone does not open the API for a person with a second factor");
    }
}
