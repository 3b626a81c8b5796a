package org.cordee.dossier;

import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP that the lead loads.
 *
 * @param content the bytes, which are read once
 * @param name the name of the file at the sender
 * @param publishedOn the day on which the buyer published it; null when the lead does not know it
 */
public record DossierUpload(
        InputStream content, String name, @Nullable LocalDate publishedOn) {

    /** Omits the content, because this text may be logged. */
    @Override
    public String toString() {
        return "DossierUpload[" + publishedOn + "]";
    }
}
