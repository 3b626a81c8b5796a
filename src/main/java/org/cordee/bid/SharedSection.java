package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Deadline;

/**
 * The present text of one section, for a reader outside the consortium to whom the writing member shows it. It names no
 * other member and holds no price.
 *
 * @param version the number of the text; 0 before the first
 */
public record SharedSection(
        UUID sectionId, String consortiumName, Deadline deadline, String heading, SectionText text, int version) {

    /**
     * Returns the text as safe HTML.
     *
     * @param pictures the address of the pictures, to which a slash and the id of the picture are added
     */
    public RenderedText rendered(String pictures) {
        return Markdown.rendered(text.markdown(), picture -> pictures + "/" + picture);
    }

    @Override
    public String toString() {
        return "SharedSection[" + sectionId + "]";
    }
}
