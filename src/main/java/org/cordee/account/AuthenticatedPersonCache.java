package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Holds the person who was authenticated in this request, so that no later code reads it from the database again. */
final class AuthenticatedPersonCache {

    private static final String KEPT = AuthenticatedPersonCache.class.getName();

    private AuthenticatedPersonCache() {}

    /** Stores the person; does nothing outside a request. */
    public static void put(Person person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEPT, person, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static Optional<Person> get(UUID id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Person person
                        && person.id().equals(id)
                ? Optional.of(person)
                : Optional.empty();
    }

    static void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
