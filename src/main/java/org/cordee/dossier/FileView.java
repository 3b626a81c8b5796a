package org.cordee.dossier;

import java.util.List;
import java.util.UUID;
import org.cordee.document.text.TextPage;

/**
 * A file of the buyer's documents with some of its pages.
 *
 * @param versionNumber the number of the version of the buyer's documents
 * @param originalName how the ZIP spells the name
 * @param choosable true when the lead may take it for the rules of the consultation: it is of the latest version and is
 * not taken yet
 * @param mediaType as the content shows it, not as the name says
 * @param pagesRead the number of pages that were read
 * @param externalLinks the number of links to the outside that the file has; none was followed
 * @param pages some pages with words
 * @param openings who opened it, the latest first: for the lead all, for a member its own people
 */
public record FileView(
        UUID consortiumId,
        String consortiumName,
        boolean lead,
        boolean choosable,
        int versionNumber,
        FileLine line,
        String originalName,
        String mediaType,
        String sha256,
        int pagesRead,
        int externalLinks,
        List<TextPage> pages,
        List<OpeningLine> openings) {

    /** How many pages are shown at once. */
    public static final int SHOWN_PAGES = 10;

    /** Returns the number of the first page that is shown. */
    public int from() {
        return pages.isEmpty() ? 1 : pages.get(0).number();
    }

    /** Returns the number of the last page that is shown. */
    public int to() {
        return pages.isEmpty() ? 0 : pages.get(pages.size() - 1).number();
    }
}
