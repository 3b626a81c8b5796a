package org.cordee.remark;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The remarks on a section in numbers, and who reads them.
 *
 * @param heading the criterion that the section answers
 * @param textVersion the number of the present text, which a remark names; 0 before the first
 * @param closed the message key of the reason why nobody may write remarks now; null when the readers may
 * @param others the other organisations that read the section and may be mentioned
 * @param open the number of open remarks, at most 200
 * @param resolved the number of settled remarks
 */
public record RemarksView(
        UUID sectionId,
        UUID consortiumId,
        String consortiumName,
        String heading,
        int textVersion,
        @Nullable String closed,
        List<RemarkReader> others,
        int open,
        int resolved) {

    /**
     * An organisation that reads the section.
     *
     * @param id the id of the organisation
     * @param name its name
     */
    public record RemarkReader(UUID id, String name) {}
}
