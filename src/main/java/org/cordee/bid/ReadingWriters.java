package org.cordee.bid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.account.PeopleReading;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the readers of a section who typed in it a moment ago, so that two colleagues do not write over each other. It
 * reads when the editor last saved a draft, and never the draft.
 */
@Component
@Transactional(readOnly = true)
public class ReadingWriters {

    /** The name under which the editor of a section saves its drafts. */
    private static final String FORM = "section";

    private final DraftReaders readers;
    private final Sections sections;
    private final SectionDrafts saved;
    private final PeopleReading people;
    private final FormDrafts drafts;

    ReadingWriters(
            DraftReaders readers, Sections sections, SectionDrafts saved, PeopleReading people, FormDrafts drafts) {
        this.readers = readers;
        this.sections = sections;
        this.saved = saved;
        this.people = people;
        this.drafts = drafts;
    }

    /**
     * Returns who else typed in a section within the last two minutes. People and guests of the organisation that writes
     * it are named by their organisation; a person who saved a text of the section is named, as in its history.
     *
     * @return nobody while the section cannot be written
     * @throws NotFound for all users but its writer, its reviewer and the lead
     */
    public List<TypingWriter> typingNow(Actor actor, UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        DraftReaders.ReadableDraft draft = readers.of(actor, section);
        if (!section.state().isOpen() || !draft.isOpen()) {
            return List.of();
        }
        UUID writer = section.hands().organisationId();
        Set<UUID> owners = new HashSet<>();
        owners.add(writer);
        people.membersOf(writer).forEach(person -> owners.add(person.personId()));
        owners.remove(FormDrafts.owner(actor));
        Set<UUID> typing = drafts.typingNow(owners, new DraftKey(FORM, sectionId));
        if (typing.isEmpty()) {
            return List.of();
        }
        return TypingWriter.of(
                typing,
                people.namesOf(saved.writersOf(sectionId)),
                draft.grouping().share(section.hands().memberId()).organisationName());
    }
}
