package org.cordee.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.ChangingAccess;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.PeopleReading;
import org.cordee.account.PeopleReading.PersonRow;
import org.cordee.account.RegisteringPeople;
import org.cordee.account.RoleGrant;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Persons, for administrators; for all other users these addresses do not exist. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleResource {

    private static final int LARGEST_PAGE = 200;

    private final PeopleReading reading;
    private final RegisteringPeople registering;
    private final ChangingAccess access;
    private final ChangingPasswords passwords;

    PeopleResource(
            PeopleReading reading, RegisteringPeople registering, ChangingAccess access, ChangingPasswords passwords) {
        this.reading = reading;
        this.registering = registering;
        this.access = access;
        this.passwords = passwords;
    }

    /** A membership to be added; no organisation means the platform. */
    record NewMembership(
            @Nullable UUID organisationId, @Nullable Set<Role> roles) {
        RoleGrant grant() {
            return new RoleGrant(organisationId, roles == null ? Set.of() : roles);
        }
    }

    /**
     * A person to be registered, which chooses its password by the link of its letter; a password is accepted only for
     * people of simulated organisations. Locale {@code fr} or {@code en}.
     */
    record NewPerson(
            @NotBlank String email,
            @NotBlank String name,
            @Nullable String password,
            @Nullable String locale,
            @Nullable List<@NotNull NewMembership> memberships) {

        @Override
        public String toString() {
            return "NewPerson[…]";
        }
    }

    /** The roles a person gets for an organisation; an empty set ends the membership. */
    record Roles(@Nullable Set<Role> roles) {
        Set<Role> orNone() {
            return roles == null ? Set.of() : roles;
        }
    }

    @GetMapping
    PagedModel<PersonRow> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(LARGEST_PAGE) int size) {
        PageRequest wanted = PageRequest.of(page, size);
        return new PagedModel<>(reading.search(actor, q, wanted));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PersonRow> register(Actor actor, @Valid @RequestBody NewPerson person) {
        List<NewMembership> memberships = person.memberships() == null ? List.of() : person.memberships();
        UUID id = registering.register(
                actor,
                person.email(),
                person.name(),
                person.password(),
                Locale.forLanguageTag(person.locale() == null ? "fr" : person.locale()),
                memberships.stream().map(NewMembership::grant).toList());
        return ResponseEntity.created(URI.create("/api/v1/people/" + id)).body(reading.one(actor, id));
    }

    @GetMapping("/{id}")
    PersonRow one(Actor actor, @PathVariable UUID id) {
        return reading.one(actor, id);
    }

    @PutMapping("/{id}/memberships/{organisationId}")
    PersonRow grant(Actor actor, @PathVariable UUID id, @PathVariable UUID organisationId, @RequestBody Roles roles) {
        access.grant(actor, id, new RoleGrant(organisationId, roles.orNone()));
        return reading.one(actor, id);
    }

    @PutMapping("/{id}/memberships/platform")
    PersonRow grantForThePlatform(Actor actor, @PathVariable UUID id, @RequestBody Roles roles) {
        access.grant(actor, id, new RoleGrant(null, roles.orNone()));
        return reading.one(actor, id);
    }

    @PostMapping("/{id}/password-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void passwordLink(Actor actor, @PathVariable UUID id) {
        passwords.sendLink(actor, id);
    }

    @DeleteMapping("/{id}/guesses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetGuesses(Actor actor, @PathVariable UUID id) {
        access.forgetGuesses(actor, id);
    }

    @PostMapping("/{id}/closing")
    PersonRow disable(Actor actor, @PathVariable UUID id) {
        access.disable(actor, id);
        return reading.one(actor, id);
    }

    @PostMapping("/{id}/opening")
    PersonRow enable(Actor actor, @PathVariable UUID id) {
        access.enable(actor, id);
        return reading.one(actor, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Actor actor, @PathVariable UUID id) {
        access.erase(actor, id);
    }
}
