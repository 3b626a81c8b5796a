package org.cordee.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.PersonalDataErasure.ErasedPerson;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A user with an account: one e-mail address, one language, memberships. Each change after which an old session must
 * not continue (a new password, disabling, erasure) changes the security stamp, which ends every session opened before.
 */
@Entity
class Person extends Aggregate {

    private String email;
    private String name;
    private String locale;
    private @Nullable String passwordHash;
    private boolean enabled;
    private boolean secondFactor;
    private int securityStamp;

    /** Failed sign-ins count within one series; the next one begins at zero. */
    private int guessSeries;

    private Instant createdAt;
    private @Nullable Instant passwordChangedAt;
    private @Nullable Instant erasedAt;

    @OrderBy("id")
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "person_id", nullable = false)
    private List<Membership> memberships = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    private Person(UUID id) {
        super(id);
    }

    public static Person register(EmailAddress email, String name, Locale locale, Actor by, Instant now) {
        Person person = new Person(Ids.next());
        person.email = email.value();
        person.rename(name);
        person.locale = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "fr";
        person.enabled = true;
        person.createdAt = now;
        person.record(new PersonRegistered(EventHeader.outsideConsortia(by, now), person.id()));
        return person;
    }

    void rename(String newName) {
        this.name = checkName(newName);
    }

    /** Returns the name in its stored form, or refuses it. */
    public static String checkName(String written) {
        String trimmed = written.strip();
        if (trimmed.isEmpty() || trimmed.length() > 200) {
            throw RuleViolation.of("name", "account.name.missing");
        }
        return trimmed;
    }

    public void changePassword(String newHash, Actor by, Instant now) {
        this.passwordHash = newHash;
        this.passwordChangedAt = now;
        this.securityStamp++;
        this.guessSeries++;
        record(new PasswordChanged(EventHeader.outsideConsortia(by, now), id()));
    }

    /** Records that a second factor was added or replaced; it is asked for at every sign-in from now on. */
    void addSecondFactor(SecondFactorKind kind, Actor by, Instant now) {
        this.secondFactor = true;
        this.securityStamp++;
        record(new SecondFactorAdded(EventHeader.outsideConsortia(by, now), id(), kind));
    }

    /** Records that a second factor was removed. */
    void removeSecondFactor(SecondFactorKind kind, boolean anotherStays, Actor by, Instant now) {
        this.secondFactor = anotherStays;
        this.securityStamp++;
        record(new SecondFactorRemoved(EventHeader.outsideConsortia(by, now), id(), kind));
    }

    /** Records that an administrator removed all second factors. */
    void resetSecondFactor(Actor by, Instant now) {
        this.secondFactor = false;
        this.securityStamp++;
        record(new SecondFactorReset(EventHeader.outsideConsortia(by, now), id()));
    }

    /** Sets exactly these roles for that organisation (null: for the platform); an empty set ends the membership. */
    public void grant(@Nullable UUID organisationId, Set<Role> roles, Actor by, Instant now) {
        Membership known = membershipFor(organisationId);
        if (roles.isEmpty()) {
            memberships.removeIf(membership -> membership == known);
        } else if (known == null) {
            memberships.add(new Membership(organisationId, roles));
        } else {
            known.become(roles);
        }
        record(new MembershipChanged(EventHeader.outsideConsortia(by, now), id(), organisationId, Set.copyOf(roles)));
    }

    /** Adds a membership for an organisation (null: the platform) that the person does not act for yet. */
    public void join(@Nullable UUID organisationId, Set<Role> roles, Actor by, Instant now) {
        if (membershipFor(organisationId) != null) {
            throw RuleViolation.of("to", "account.membership.known");
        }
        grant(organisationId, roles, by, now);
    }

    /**
     * Records that the person's address is proven to be that of its organisation; the other roles stay.
     *
     * @return false when it was proven before, or the person does not act for the organisation
     */
    boolean prove(UUID organisationId, Actor by, Instant now) {
        Membership known = membershipFor(organisationId);
        if (known == null || !known.roles().contains(Role.UNPROVEN)) {
            return false;
        }
        Set<Role> roles = EnumSet.copyOf(known.roles());
        roles.remove(Role.UNPROVEN);
        grant(organisationId, roles.isEmpty() ? EnumSet.of(Role.MEMBER) : roles, by, now);
        return true;
    }

    public void enable(Actor by, Instant now) {
        this.enabled = true;
        record(new PersonEnabled(EventHeader.outsideConsortia(by, now), id()));
    }

    /** Forgets the failed sign-ins, after which the account would have to wait. Sessions and password stay. */
    public void forgetGuesses(Actor by, Instant now) {
        this.guessSeries++;
        record(new GuessesForgotten(EventHeader.outsideConsortia(by, now), id()));
    }

    public void disable(Actor by, Instant now) {
        this.enabled = false;
        this.securityStamp++;
        record(new PersonDisabled(EventHeader.outsideConsortia(by, now), id()));
    }

    /** Replaces all personal data by a pseudonym; the id stays, so that past acts can still be traced to one person. */
    public void erase(Actor by, Instant now) {
        this.email = "erased-" + id() + "@invalid";
        this.name = "—";
        this.passwordHash = null;
        this.secondFactor = false;
        this.enabled = false;
        this.securityStamp++;
        this.erasedAt = now;
        memberships.clear();
        record(new PersonErased(EventHeader.outsideConsortia(by, now), id()));
    }

    public ErasedPerson traces() {
        Set<UUID> organisations = memberships.stream()
                .map(Membership::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ErasedPerson(id(), email, name, organisations);
    }

    public void prefer(Locale newLocale) {
        this.locale = Locale.ENGLISH.getLanguage().equals(newLocale.getLanguage()) ? "en" : "fr";
    }

    private @Nullable Membership membershipFor(@Nullable UUID organisationId) {
        return memberships.stream()
                .filter(membership -> Objects.equals(membership.organisationId(), organisationId))
                .findFirst()
                .orElse(null);
    }

    public String email() {
        return email;
    }

    String name() {
        return name;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    @Nullable
    public String passwordHash() {
        return passwordHash;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Tells if the person has a second factor, which every sign-in by password then needs. */
    boolean hasSecondFactor() {
        return secondFactor;
    }

    public int securityStamp() {
        return securityStamp;
    }

    int guessSeries() {
        return guessSeries;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    @Nullable
    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    Collection<Role> allRoles() {
        return memberships.stream()
                .flatMap(membership -> membership.roles().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
