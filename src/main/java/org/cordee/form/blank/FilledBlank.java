package org.cordee.form.blank;

import java.util.List;

/**
 * The State's own file with the values of a form.
 *
 * @param written the ids of the fields that were written, each once
 * @param left the labels of the fields whose value found no empty place and has to be copied by hand
 */
public record FilledBlank(byte[] docx, List<String> written, List<String> left) {

    public FilledBlank {
        written = List.copyOf(written);
        left = List.copyOf(left);
    }

    /** Omits the content, because this text may be logged. */
    @Override
    public String toString() {
        return "FilledBlank" + written;
    }
}
