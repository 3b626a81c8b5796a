package org.cordee.introduction.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.CurrentActor;
import org.cordee.account.Who;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers the contacts that a form can give without typing, and reads the choice. */
@Component
class OfferedContacts {

    private static final int LONGEST_NAME = 100;

    private final CurrentActor current;
    private final DirectoryLookup directory;

    OfferedContacts(CurrentActor current, DirectoryLookup directory) {
        this.current = current;
        this.directory = directory;
    }

    /**
     * The contacts that are known for a side.
     *
     * @param person the signed-in person; null for the holder of a link
     * @param reception the contact of the organisation in the directory; null when it has none
     */
    record KnownContacts(
            @Nullable ProfessionalContact person, @Nullable ProfessionalContact reception) {

        /** Returns how the reception is reached, for its line in the form. */
        public String reach() {
            return reception == null
                    ? ""
                    : Stream.of(reception.email(), reception.phone())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", "));
        }

        /**
         * Returns the contact of a form.
         *
         * @throws RuleViolation beside the fields of the form: nothing chosen, or a typed contact that is incomplete
         */
        ProfessionalContact chosen(@Nullable ContactChoice choice, TypedContact typed) {
            if (choice == ContactChoice.PERSON && person != null) {
                return person;
            }
            if (choice == ContactChoice.RECEPTION && reception != null) {
                return reception;
            }
            if (choice != ContactChoice.OTHER) {
                throw RuleViolation.of("contact", "introduction.contact.missing");
            }
            return typed.read();
        }
    }

    /** A contact as it was typed. */
    record TypedContact(String name, String function, String email, String phone) {

        /** Reads the contact; each refusal gets the name of the form's field. */
        ProfessionalContact read() {
            return named(() -> new ProfessionalContact(name, function, email, phone));
        }

        private static ProfessionalContact named(Supplier<ProfessionalContact> contact) {
            try {
                return contact.get();
            } catch (RuleViolation no) {
                throw RuleViolation.together(no.all().stream()
                        .map(one -> RuleViolation.of(fieldOf(one), one.key(), one.arguments()))
                        .toList());
            }
        }

        private static String fieldOf(RuleViolation one) {
            return switch (Objects.requireNonNullElse(one.field(), "")) {
                case "function" -> "contactFunction";
                case "email" -> "contactEmail";
                case "phone" -> "contactPhone";
                default -> "contactName";
            };
        }
    }

    /** Returns what is known of the actor: itself, and the reception of the organisation it acts for. */
    KnownContacts of(Actor actor) {
        UUID organisation = actor.organisationId();
        return new KnownContacts(
                current.who().map(OfferedContacts::person).orElse(null),
                organisation == null ? null : reception(organisation));
    }

    /** Returns the address to which the link of a guest was sent; empty for all others. */
    String addressOfGuest() {
        return current.link().map(link -> link.email()).orElse("");
    }

    private static @Nullable ProfessionalContact person(Who who) {
        return usable(who.name(), who.email(), null);
    }

    /** Returns the contact with its name cut to the longest one; null for a number that this room does not take. */
    private static @Nullable ProfessionalContact usable(String name, @Nullable String email, @Nullable String phone) {
        String brief = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        try {
            return new ProfessionalContact(brief, null, email, phone);
        } catch (RuleViolation unusable) {
            return email == null || phone == null ? null : usable(name, email, null);
        }
    }

    private @Nullable ProfessionalContact reception(UUID organisation) {
        return directory.establishmentsOfAll(List.of(organisation)).stream()
                .flatMap(OfferedContacts::reception)
                .findFirst()
                .orElse(null);
    }

    private static Stream<ProfessionalContact> reception(EstablishmentFacts place) {
        String email = place.profile().contactEmail();
        String phone = place.profile().contactPhone();
        if (email == null && phone == null) {
            return Stream.empty();
        }
        return Stream.ofNullable(usable(place.legalName(), email, phone));
    }
}
