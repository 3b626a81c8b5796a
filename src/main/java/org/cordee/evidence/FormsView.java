package org.cordee.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.form.FormCode;

/**
 * The official forms of a consortium, for its lead.
 *
 * @param confirmed true once the bid is frozen; before, each form is marked as a draft
 * @param forms in the order in which a buyer reads them; empty while the consortium has no members
 * @param buyerForms the forms that the buyer wrote itself and the lead brought
 */
public record FormsView(
        UUID consortiumId,
        String consortiumName,
        boolean confirmed,
        List<FormLine> forms,
        List<BuyerFormLine> buyerForms) {

    public FormsView {
        forms = List.copyOf(forms);
        buyerForms = List.copyOf(buyerForms);
    }

    /**
     * One form.
     *
     * @param key names the form in its consortium
     * @param version the date that the official form prints as its version
     * @param about the member, lot or subcontractor of the form; empty for the whole consortium
     * @param missing the labels of the fields that the consortium should still fill in
     * @param flaws the faults that a buyer would find
     * @param blankFilled true when the State's blank was brought and filled in
     */
    public record FormLine(
            String key,
            FormCode code,
            String version,
            String about,
            List<String> missing,
            List<FlawLine> flaws,
            boolean blankFilled) {

        public FormLine {
            missing = List.copyOf(missing);
            flaws = List.copyOf(flaws);
        }

        /** Tells if the form is complete and without a fault. */
        public boolean isReady() {
            return missing.isEmpty() && flaws.isEmpty();
        }
    }

    /**
     * One fault of a form.
     *
     * @param key of the sentence about it
     * @param blocking true when the buyer could reject the form for it
     * @param arguments of the sentence: the subject of the form, the label of the field, then a value
     */
    public record FlawLine(String key, boolean blocking, List<String> arguments) {

        public FlawLine {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * One form that the buyer wrote itself.
     *
     * @param filled true when at least one of its fields was filled in
     */
    public record BuyerFormLine(UUID id, String name, boolean filled) {}

    /** Returns the form with a key. */
    public Optional<FormLine> form(String key) {
        return forms.stream().filter(form -> form.key().equals(key)).findFirst();
    }
}
