package org.cordee.introduction.web;

import java.time.DateTimeException;
import java.time.Instant;
import org.cordee.introduction.web.OfferedContacts.TypedContact;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The yes of one side with the contact it gives. Nothing is preselected.
 *
 * @param slot the chosen moment as the page wrote it; empty for none
 */
record IntroductionConsentForm(
        @Nullable ContactChoice contact,
        String contactName,
        String contactFunction,
        String contactEmail,
        String contactPhone,
        String slot) {

    IntroductionConsentForm {
        contactName = contactName == null ? "" : contactName;
        contactFunction = contactFunction == null ? "" : contactFunction;
        contactEmail = contactEmail == null ? "" : contactEmail;
        contactPhone = contactPhone == null ? "" : contactPhone;
        slot = slot == null ? "" : slot;
    }

    static IntroductionConsentForm writingTo(String address) {
        return new IntroductionConsentForm(null, "", "", address, "", "");
    }

    TypedContact typed() {
        return new TypedContact(contactName, contactFunction, contactEmail, contactPhone);
    }

    @Nullable
    Instant chosenSlot() {
        try {
            return slot.isBlank() ? null : Instant.parse(slot);
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("slot", "introduction.slot.unknown");
        }
    }
}
