package org.cordee.account;

import java.util.Arrays;
import org.cordee.shared.SigningAct;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

/** The scope that an API call needs, and the one it has: a call by password has the largest. */
public final class CallScope {

    private CallScope() {}

    /** Returns the scope that a token needs for this operation. */
    public static TokenScope neededFor(HandlerMethod operation, String method) {
        if (operation.hasMethodAnnotation(SigningAct.class)) {
            return TokenScope.SIGN;
        }
        boolean reads = HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
        return reads ? TokenScope.READ : TokenScope.ACT;
    }

    /** Returns the scope of the present call. */
    static TokenScope present() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null) {
            return TokenScope.SIGN;
        }
        return Arrays.stream(TokenScope.values())
                .filter(scope -> caller.getAuthorities().stream()
                        .anyMatch(authority -> scope.authority().equals(authority.getAuthority())))
                .findFirst()
                .orElse(TokenScope.SIGN);
    }
}
