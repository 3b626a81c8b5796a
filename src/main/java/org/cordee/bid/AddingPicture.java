package org.cordee.bid;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.DrawnPicture;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member add a picture to its section. The text shows it where {@link Markdown} names it. */
@Component
public class AddingPicture {

    private static final int MOST = 40;

    private static final int LONGEST_DESCRIPTION = 200;

    private final ContributionAccess desk;
    private final WritingSection writing;
    private final Pictures pictures;
    private final Documents documents;
    private final BusinessClock clock;

    AddingPicture(
            ContributionAccess desk,
            WritingSection writing,
            Pictures pictures,
            Documents documents,
            BusinessClock clock) {
        this.desk = desk;
        this.writing = writing;
        this.pictures = pictures;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Stores the picture after drawing it again, because the sent file may be hostile. A section has forty pictures at
     * most.
     *
     * @return the picture's id
     */
    @Transactional
    public UUID add(Actor actor, UUID sectionId, byte[] file) {
        Section section = desk.lockForWriter(actor, sectionId).section();
        section.state().requireOpen();
        int number = pictures.countBySectionId(sectionId) + 1;
        if (number > MOST) {
            throw RuleViolation.of("file", "bid.picture.too-many", MOST);
        }
        DrawnPicture drawn = DrawnPicture.from(file);
        StoredDocument stored = documents.store(
                new ByteArrayInputStream(drawn.bytes()),
                "image-" + number + "." + drawn.format(),
                drawn.mediaType(),
                ConfidentialityLevel.DATA_ROOM,
                section.consortiumId());
        pictures.save(new Picture(section, stored.id(), drawn, clock.now(), actor.personId()));
        return stored.id();
    }

    /**
     * Adds the picture and, at the end of the text, a line that shows it, as a new draft.
     *
     * @param expectedVersion the number of the present draft; refused when there is a later one
     * @param description the text for readers who do not see the picture
     * @return the number of the new draft
     */
    @Transactional
    public int append(Actor actor, UUID sectionId, int expectedVersion, String description, byte[] file) {
        if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
            throw RuleViolation.of("description", "bid.picture.description-needed", LONGEST_DESCRIPTION);
        }
        String line = Markdown.picture(add(actor, sectionId, file), description);
        SectionText text = desk.lockForWriter(actor, sectionId).section().text();
        String longer = text.markdown().isBlank() ? line : text.markdown().stripTrailing() + "\n\n" + line;
        return writing.saveDraft(actor, sectionId, expectedVersion, text.title(), longer);
    }
}
