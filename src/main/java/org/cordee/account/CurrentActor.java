package org.cordee.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Provides the user who acts in this request and the organisation acted for. Memberships are read once per request.
 * When the chosen membership no longer exists, the person's first one is used.
 */
@Component
public class CurrentActor {

    /** Session attribute and API request header that name the organisation to act for. */
    public static final String ACTING_FOR = "Cordee-Acting-For";

    /** Request attribute with the address of a guest's link, below which all its pages lie. */
    static final String GUEST_BASE = "org.cordee.account.guest-base";

    private static final String CACHED = CurrentActor.class.getName();
    private static final Actor ANONYMOUS = new Actor(null, null, Set.of(), Actor.Via.ACCOUNT);

    private final People people;
    private final ObjectProvider<OrganisationNames> organisations;

    CurrentActor(People people, ObjectProvider<OrganisationNames> organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** Returns the actor of this request; an anonymous visitor has no person, no organisation and no role. */
    public Actor actor() {
        Object principal = principal();
        if (principal instanceof LinkHolder link) {
            return new Actor(null, link.organisationId(), Set.of(), Actor.Via.LINK);
        }
        if (principal instanceof AccountPrincipal account) {
            return who().map(who -> new Actor(who.personId(), who.organisationId(), who.roles(), account.via()))
                    .orElse(ANONYMOUS);
        }
        return ANONYMOUS;
    }

    public Optional<LinkHolder> link() {
        return principal() instanceof LinkHolder link ? Optional.of(link) : Optional.empty();
    }

    /** Returns the address of the guest's link, {@code /i/{token}}; empty for all other users. */
    public Optional<String> guestBase() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return link().isPresent()
                        && request != null
                        && request.getAttribute(GUEST_BASE, RequestAttributes.SCOPE_REQUEST) instanceof String base
                ? Optional.of(base)
                : Optional.empty();
    }

    /**
     * Returns the actor's address: the one to which the one-time link was sent, or the account's; empty for anonymous
     * visitors.
     */
    public Optional<String> email() {
        return link().map(LinkHolder::email).or(() -> who().map(Who::email));
    }

    /** Returns the signed-in person; empty for link holders and anonymous visitors. */
    public Optional<Who> who() {
        if (!(principal() instanceof AccountPrincipal account)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(CACHED, RequestAttributes.SCOPE_REQUEST) instanceof Who cached) {
            return Optional.of(cached);
        }
        Optional<Who> who = AuthenticatedPersonCache.get(account.personId())
                .or(() -> people.findById(account.personId()))
                .map(person -> describe(person, chosen(request)));
        if (request != null) {
            who.ifPresent(found -> request.setAttribute(CACHED, found, RequestAttributes.SCOPE_REQUEST));
        }
        return who;
    }

    /** Clears the cached values, after a command that changed the person or the choice within the same request. */
    public void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(CACHED, RequestAttributes.SCOPE_REQUEST);
        }
        AuthenticatedPersonCache.forget();
    }

    private Who describe(Person person, ChosenOrganisation chosen) {
        List<UUID> ids = person.memberships().stream()
                .map(Membership::organisationId)
                .filter(Objects::nonNull)
                .toList();
        OrganisationNames directory = organisations.getIfAvailable();
        Map<UUID, String> names = directory == null || ids.isEmpty() ? Map.of() : directory.namesOf(ids);
        List<Who.ActsFor> choices = person.memberships().stream()
                .map(membership -> new Who.ActsFor(
                        membership.id(),
                        membership.organisationId(),
                        membership.organisationId() == null ? null : names.get(membership.organisationId()),
                        membership.roles()))
                .toList();
        Who.ActsFor acting = acting(choices, chosen);
        return new Who(
                person.id(),
                person.name(),
                person.email(),
                person.locale(),
                acting == null ? null : acting.organisationId(),
                acting == null ? null : acting.name(),
                acting == null ? Set.of() : acting.roles(),
                choices);
    }

    private static Who.@Nullable ActsFor acting(List<Who.ActsFor> choices, ChosenOrganisation chosen) {
        return choices.stream()
                .filter(choice -> Objects.toString(choice.organisationId(), "").equals(chosen.organisation))
                .findFirst()
                .orElse(choices.isEmpty() || chosen.binding ? null : choices.get(0));
    }

    private static ChosenOrganisation chosen(@Nullable RequestAttributes request) {
        if (request == null) {
            return new ChosenOrganisation(null, false);
        }
        if (request.getAttribute(ACTING_FOR, RequestAttributes.SCOPE_SESSION) instanceof String inSession) {
            return new ChosenOrganisation(inSession, false);
        }
        String header = request instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getHeader(ACTING_FOR)
                : null;
        return new ChosenOrganisation(header, header != null);
    }

    /**
     * The chosen organisation. A choice by API header is binding: without that membership the caller acts for no
     * organisation.
     */
    private record ChosenOrganisation(@Nullable String organisation, boolean binding) {}

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
