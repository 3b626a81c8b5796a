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
 * Who acts in this request and for whom. Memberships are read once a request; a choice the person no longer has falls
 * back to its first membership.
 */
@Component
public class CurrentActor {

    /** Session attribute and, for programs, request header that name the membership's organisation to act for. */
    public static final String ACTING_FOR = "Cordee-Acting-For";

    private static final String CACHED = CurrentActor.class.getName();
    private static final Actor NOBODY = new Actor(null, null, Set.of(), Actor.Via.ACCOUNT);

    private final People people;
    private final ObjectProvider<OrganisationNames> organisations;

    CurrentActor(People people, ObjectProvider<OrganisationNames> organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** The actor of this request; somebody not signed in has no person, no organisation and no role. */
    public Actor actor() {
        Object principal = principal();
        if (principal instanceof LinkHolder link) {
            return new Actor(null, link.organisationId(), Set.of(), Actor.Via.LINK);
        }
        if (principal instanceof AccountPrincipal account) {
            return who().map(who -> new Actor(who.personId(), who.organisationId(), who.roles(), account.via()))
                    .orElse(NOBODY);
        }
        return NOBODY;
    }

    public Optional<LinkHolder> link() {
        return principal() instanceof LinkHolder link ? Optional.of(link) : Optional.empty();
    }

    /** The address of whoever acts: where the letter with its link went, or its account's; empty for strangers. */
    public Optional<String> email() {
        return link().map(LinkHolder::email).or(() -> who().map(Who::email));
    }

    /** The person signed in, or empty for link holders and strangers. */
    public Optional<Who> who() {
        if (!(principal() instanceof AccountPrincipal account)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(CACHED, RequestAttributes.SCOPE_REQUEST) instanceof Who cached) {
            return Optional.of(cached);
        }
        Optional<Who> who = PersonOfRequest.kept(account.personId())
                .or(() -> people.findById(account.personId()))
                .map(person -> describe(person, chosen(request)));
        if (request != null) {
            who.ifPresent(found -> request.setAttribute(CACHED, found, RequestAttributes.SCOPE_REQUEST));
        }
        return who;
    }

    /** Forgets what was read, after an act that changed the person or the choice within the same request. */
    public void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(CACHED, RequestAttributes.SCOPE_REQUEST);
        }
        PersonOfRequest.forget();
    }

    private Who describe(Person person, Choice chosen) {
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

    private static Who.@Nullable ActsFor acting(List<Who.ActsFor> choices, Choice chosen) {
        return choices.stream()
                .filter(choice -> Objects.toString(choice.organisationId(), "").equals(chosen.organisation))
                .findFirst()
                .orElse(choices.isEmpty() || chosen.binding ? null : choices.get(0));
    }

    private static Choice chosen(@Nullable RequestAttributes request) {
        if (request == null) {
            return new Choice(null, false);
        }
        if (request.getAttribute(ACTING_FOR, RequestAttributes.SCOPE_SESSION) instanceof String inSession) {
            return new Choice(inSession, false);
        }
        String header = request instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getHeader(ACTING_FOR)
                : null;
        return new Choice(header, header != null);
    }

    /** A program that names an organisation means it: without that membership it acts for nobody. */
    private record Choice(@Nullable String organisation, boolean binding) {}

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
