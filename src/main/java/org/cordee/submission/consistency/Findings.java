package org.cordee.submission.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.submission.consistency.NamedMembers.NamedMember;

/** Collects what one paper states. */
final class Findings {

    private static final Pattern LOT = Pattern.compile("Lot (.+?) : (.+)", Pattern.DOTALL);
    private static final Pattern TERMS = Pattern.compile("Groupement (.+?)\\. (L’acheteur .+)", Pattern.DOTALL);

    private final ReadingHints hints;
    private final List<ReadValue> values = new ArrayList<>();
    private final List<NamedMembers> members = new ArrayList<>();
    private final List<PaperFlaw> flaws = new ArrayList<>();

    Findings(ReadingHints hints) {
        this.hints = hints;
    }

    ReadingHints hints() {
        return hints;
    }

    void add(ValueKind kind, ValueSubject subject, String value, String place) {
        if (!value.isBlank()) {
            values.add(
                    new ReadValue(kind, subject, value.replaceAll("\\s+", " ").strip(), place));
        }
    }

    void add(ValueKind kind, String value, String place) {
        add(kind, ValueSubject.BID, value, place);
    }

    /** Adds the name of a number and the number of a name. An operator without a number has neither. */
    void operator(NamedMember one, String place) {
        if (!one.siret().isEmpty()) {
            add(ValueKind.NAME, ValueSubject.ofMember(one.siret()), one.name(), place);
            add(ValueKind.SIRET, ValueSubject.ofMember(one.name()), one.siret(), place);
        }
    }

    /** Adds an operator with its addresses. */
    void operator(ReadIdentity one, String place) {
        operator(one.member(), place);
        add(ValueKind.CONTACT, ValueSubject.ofMember(one.member().key()), one.contact(), place);
    }

    /** Adds a lot from a text as {@code Lot 2 : Espaces verts}, and returns its number; empty for another text. */
    String lot(String text, String place) {
        Matcher lot = LOT.matcher(text);
        if (!lot.matches()) {
            return "";
        }
        add(ValueKind.LOT_TITLE, ValueSubject.ofLot(lot.group(1)), lot.group(2), place);
        add(ValueKind.LOT_NUMBER, ValueSubject.ofDetail("", lot.group(2)), lot.group(1), place);
        return lot.group(1);
    }

    /** Adds the form of the consortium and the payment from the sentence that share tables print. */
    void terms(String text, String place) {
        Matcher terms = TERMS.matcher(text);
        if (terms.matches()) {
            add(ValueKind.FORM, terms.group(1), place);
            add(ValueKind.PAYMENT, terms.group(2), place);
        }
    }

    /** @param lot empty for the bid as a whole, which is the only lot where there is one */
    void members(String lot, List<NamedMember> named, String place) {
        if (!named.isEmpty()) {
            members.add(new NamedMembers(lot.isEmpty() ? hints.onlyLot() : lot, named, place));
        }
    }

    boolean has(ValueKind kind) {
        return kind == ValueKind.MEMBERS ? !members.isEmpty() : values.stream().anyMatch(value -> value.kind() == kind);
    }

    /** Notes the values that the paper should have and that were not found in it. */
    void require(ValueKind... kinds) {
        for (ValueKind kind : kinds) {
            if (!has(kind)) {
                flaws.add(PaperFlaw.notFound(kind, ""));
            }
        }
    }

    void flaw(PaperFlaw flaw) {
        flaws.add(flaw);
    }

    ReadPaper paper(String name, PaperFamily family, String sha256) {
        return new ReadPaper(name, family, sha256, values, members, flaws);
    }
}
