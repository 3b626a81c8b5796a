package org.cordee.tender;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts the bytes of a published notice into a notice, or into the list of its errors. */
public interface NoticeReader {

    /** Returns the format that this reader reads. */
    NoticeFormat format();

    /**
     * Tells if the document looks like a notice in this format, from its beginning. A document that no reader
     * recognises is read as an eForms notice, whose errors tell what it is.
     */
    boolean recognises(byte[] document);

    /** Returns the notice, or its errors with element, line and remedy; never throws for bad input. */
    NoticeReadingResult read(byte[] document);

    /** The result of reading: exactly one of the two has content. */
    record NoticeReadingResult(@Nullable Notice notice, List<Flaw> flaws) {}
}
