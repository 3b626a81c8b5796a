package org.cordee.form;

import java.util.ArrayList;
import java.util.List;
import org.cordee.document.ShareTable;
import org.cordee.form.FilledForm.IdentityPart;
import org.cordee.form.FormFacts.Identity;

/** Formats values as forms print them. */
final class FormFormats {

    private FormFormats() {}

    /** Returns name, addresses, address of mail, telephone and number in the order in which forms ask for them. */
    static String identity(Identity identity) {
        List<String> parts = new ArrayList<>();
        parts.add(identity.legalName());
        parts.add(identity.tradeName());
        parts.add(identity.address());
        parts.add(labelled("siège\u00a0: ", identity.headOffice()));
        parts.add(identity.email());
        parts.add(labelled("tél. ", identity.phone()));
        parts.add(labelled("SIRET ", ShareTable.spaced(identity.siret())));
        parts.add(labelled("n° d’identification ", identity.foreignNumber()));
        return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /** Returns one part of an identity, as blanks ask for it on a line of its own. */
    static String part(Identity identity, IdentityPart part) {
        return switch (part) {
            case NAME -> joined(identity.legalName(), identity.tradeName());
            case ADDRESSES -> joined(identity.address(), labelled("siège\u00a0: ", identity.headOffice()));
            case EMAIL -> identity.email();
            case PHONE -> identity.phone();
            case NUMBER -> joined(ShareTable.spaced(identity.siret()), identity.foreignNumber());
        };
    }

    private static String joined(String one, String other) {
        return String.join(
                ", ",
                List.of(one, other).stream().filter(part -> !part.isBlank()).toList());
    }

    private static String labelled(String label, String value) {
        return value.isBlank() ? "" : label + value;
    }

    /** Returns an IBAN in groups of four, as banks print it. */
    static String iban(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1\u00a0");
    }
}
