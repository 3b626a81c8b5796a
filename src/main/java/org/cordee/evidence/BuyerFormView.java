package org.cordee.evidence;

import java.util.List;
import java.util.UUID;
import org.cordee.form.blank.FoundField;

/**
 * A form that the buyer wrote itself, with its empty fields, for the lead.
 *
 * @param filled true once values were written into it
 * @param fields the fields that are still empty, in the order of the form
 */
public record BuyerFormView(
        UUID id, UUID consortiumId, String consortiumName, String name, boolean filled, List<BuyerField> fields) {

    public BuyerFormView {
        fields = List.copyOf(fields);
    }

    /**
     * One empty field.
     *
     * @param suggestion the value that the field probably asks for; empty for none
     */
    public record BuyerField(FoundField field, String suggestion) {}
}
