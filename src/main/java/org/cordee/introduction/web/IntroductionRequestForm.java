package org.cordee.introduction.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.introduction.web.OfferedContacts.TypedContact;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The request of an organisation to be introduced to another one.
 *
 * @param entry the solution of a booklet from which it was asked; null for none
 * @param asking the SIREN of the asking organisation, for a coordinator only
 * @param slot1 a moment for a first call, in Paris time; empty for none
 */
record IntroductionRequestForm(
        @Nullable UUID entry,
        String asking,
        String reason,
        @Nullable ContactChoice contact,
        String contactName,
        String contactFunction,
        String contactEmail,
        String contactPhone,
        String slot1,
        String slot2,
        String slot3) {

    /** Returns the empty form for a page that was opened from a solution, or from none. */
    static IntroductionRequestForm from(@Nullable UUID entry) {
        return new IntroductionRequestForm(entry, "", "", null, "", "", "", "", "", "", "");
    }

    IntroductionRequestForm {
        asking = asking == null ? "" : asking;
        reason = reason == null ? "" : reason;
        contactName = contactName == null ? "" : contactName;
        contactFunction = contactFunction == null ? "" : contactFunction;
        contactEmail = contactEmail == null ? "" : contactEmail;
        contactPhone = contactPhone == null ? "" : contactPhone;
        slot1 = slot1 == null ? "" : slot1;
        slot2 = slot2 == null ? "" : slot2;
        slot3 = slot3 == null ? "" : slot3;
    }

    TypedContact typed() {
        return new TypedContact(contactName, contactFunction, contactEmail, contactPhone);
    }

    /** @throws org.cordee.shared.RuleViolation beside each field that is no moment */
    List<Instant> slots() {
        CollectedRefusals refusals = new CollectedRefusals();
        List<Instant> slots = new ArrayList<>();
        List<String> typed = List.of(slot1, slot2, slot3);
        for (int place = 0; place < typed.size(); place++) {
            String field = "slot" + (place + 1);
            String written = typed.get(place);
            refusals.require(() -> add(DateTimeInput.read(field, written, Deadline.PARIS, "introduction"), slots));
        }
        refusals.throwIfRefused();
        return slots;
    }

    private static void add(@Nullable ZonedDateTime moment, List<Instant> slots) {
        if (moment != null) {
            slots.add(moment.toInstant());
        }
    }
}
