package org.cordee.dossier;

import java.util.List;
import java.util.UUID;
import org.cordee.document.text.TextDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * A file with the passages that differ from the version before.
 *
 * @param version the number of the later version
 * @param stored how many of the passages are stored; the others are read in the files
 */
public record ChangedFile(
        UUID consortiumId,
        String consortiumName,
        int version,
        ChangeLine line,
        int stored,
        Page<PassageLine> passages) {

    /** How many passages are shown at once. */
    public static final int SHOWN = 20;

    /**
     * A passage that differs.
     *
     * @param page the number of the page
     * @param article the number of the article, as 7.2; null where the text has none
     * @param parts its words in reading order, those of both versions, of the earlier and of the later
     */
    public record PassageLine(int page, @Nullable String article, List<TextDifference.Part> parts) {

        static PassageLine of(ChangedPassage passage) {
            String earlier = passage.earlier() == null ? "" : passage.earlier();
            String later = passage.later() == null ? "" : passage.later();
            return new PassageLine(
                    passage.page(),
                    passage.article(),
                    TextDifference.between(earlier, later).parts());
        }
    }
}
