package org.cordee.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.document.PrintedForm;
import org.cordee.form.FilledForm;
import org.cordee.form.FillingForm;
import org.cordee.form.FormCode;
import org.cordee.form.FormFacts;
import org.cordee.form.FormTarget;
import org.cordee.form.FormTemplates;
import org.cordee.form.FormWriter;

/**
 * All official forms of one consortium, filled from the same facts: the letter, a declaration of each member, a
 * declaration of each subcontract, and a commitment for each lot.
 *
 * @param on the day whose printed versions are used
 */
record ConsortiumForms(FormFacts facts, LocalDate on) {

    /**
     * One form.
     *
     * @param key names the form in its consortium, for addresses
     */
    record KeyedForm(String key, FilledForm form) {}

    FilledForm letter() {
        return fill(FormCode.DC1, FormTarget.grouping());
    }

    FilledForm declaration(UUID organisationId) {
        return fill(FormCode.DC2, FormTarget.member(organisationId));
    }

    List<FilledForm> subcontracts() {
        return IntStream.range(0, facts.subcontracts().size())
                .mapToObj(at -> fill(FormCode.DC4, FormTarget.subcontract(at)))
                .toList();
    }

    FilledForm engagement(FormFacts.Lot lot) {
        return fill(FormCode.ATTRI1, FormTarget.lot(lot.id()));
    }

    /** Returns all forms in the order in which a buyer reads them; none for a consortium without members. */
    List<KeyedForm> all() {
        List<KeyedForm> all = new ArrayList<>();
        if (facts.members().isEmpty()) {
            return all;
        }
        all.add(new KeyedForm("dc1", letter()));
        facts.members()
                .forEach(member ->
                        all.add(new KeyedForm("dc2-" + member.organisationId(), declaration(member.organisationId()))));
        List<FilledForm> subcontracts = subcontracts();
        for (int at = 0; at < subcontracts.size(); at++) {
            all.add(new KeyedForm("dc4-" + (at + 1), subcontracts.get(at)));
        }
        facts.lots().forEach(lot -> all.add(new KeyedForm("attri1-" + lot.id(), engagement(lot))));
        return all;
    }

    Optional<KeyedForm> form(String key) {
        return all().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    PrintedForm printed(FilledForm form) {
        return FormWriter.printed(form, author());
    }

    /** Returns the name of the lead. */
    private String author() {
        return facts.members().stream()
                .filter(FormFacts.Member::lead)
                .map(member -> member.identity().legalName())
                .findFirst()
                .orElse("");
    }

    private FilledForm fill(FormCode code, FormTarget target) {
        return FillingForm.fill(FormTemplates.of(code, on), facts, target);
    }
}
