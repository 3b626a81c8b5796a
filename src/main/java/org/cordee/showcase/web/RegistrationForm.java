package org.cordee.showcase.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.account.Who;
import org.cordee.showcase.Attendee;
import org.cordee.showcase.AttendeeKind;
import org.jspecify.annotations.Nullable;

/** The registration for an event, as it was typed. */
record RegistrationForm(
        String name,
        String email,
        @Nullable AttendeeKind kind,
        String organisation,
        Boolean needsArrangement,
        String arrangement,
        List<UUID> demonstrations) {

    RegistrationForm {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        organisation = organisation == null ? "" : organisation;
        needsArrangement = needsArrangement != null && needsArrangement;
        arrangement = arrangement == null ? "" : arrangement;
        demonstrations = demonstrations == null
                ? List.of()
                : demonstrations.stream().filter(Objects::nonNull).toList();
    }

    static RegistrationForm of(@Nullable Who who) {
        return who == null
                ? new RegistrationForm("", "", null, "", false, "", List.of())
                : new RegistrationForm(
                        who.name(),
                        who.email(),
                        null,
                        who.organisationName() == null ? "" : who.organisationName(),
                        false,
                        "",
                        List.of());
    }

    Attendee read() {
        return Attendee.typed(name, email, kind, organisation, needsArrangement, arrangement);
    }

    /** Omits the person, because this text may be logged. */
    @Override
    public String toString() {
        return "RegistrationForm[…]";
    }
}
