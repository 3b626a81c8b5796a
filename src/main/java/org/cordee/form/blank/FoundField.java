package org.cordee.form.blank;

import java.util.List;

/**
 * One empty field of a form that a buyer wrote.
 *
 * @param id names the field in this file, for filling it in
 * @param shape how the field takes a value
 * @param label the words of the form beside the field; empty when there are none
 * @param place the part of the file that holds the field
 * @param number the number of the table or page, from 1; 0 for a place in the text
 * @param options the values that the field allows; empty when it takes any text
 */
public record FoundField(String id, Shape shape, String label, Place place, int number, List<String> options) {

    private static final int LONGEST_LABEL = 200;

    public FoundField {
        label = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label;
        options = List.copyOf(options);
    }

    /** The ways in which a field takes a value. */
    public enum Shape {
        TEXT,
        /** A box; every value but an empty one ticks it. */
        BOX,
        CHOICE
    }

    /** The places of fields. */
    public enum Place {
        TEXT,
        TABLE,
        /** A page of a PDF file. */
        PAGE
    }
}
