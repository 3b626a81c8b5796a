package org.cordee.bid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.account.DraftKey;
import org.cordee.account.FormDrafts;
import org.cordee.account.PeopleReading;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the readers of a section who types in it now, so that two colleagues do not write over each other. It reads when
 * the editor last saved a draft for somebody, and never the draft.
 */
@Component
@Transactional(readOnly = true)
public class ReadingWriters {

    /** The name under which the editor of a section saves its drafts. */
    private static final String FORM = "section";

    private final DraftReaders readers;
    private final Sections sections;
    private final PeopleReading people;
    private final FormDrafts drafts;

    ReadingWriters(DraftReaders readers, Sections sections, PeopleReading people, FormDrafts drafts) {
        this.readers = readers;
        this.sections = sections;
        this.people = people;
        this.drafts = drafts;
    }

    /**
     * Returns who else types in a section now: people of the organisation that writes it by name, and its guests by the
     * name of the organisation.
     *
     * @throws NotFound for all users but its writer, its reviewer and the lead
     */
    public List<String> typingNow(Actor actor, UUID sectionId) {
        Section section = sections.findById(sectionId).orElseThrow(NotFound::new);
        BiddingConsortium grouping = readers.of(actor, section).grouping();
        if (!section.state().isOpen()) {
            return List.of();
        }
        UUID writer = section.hands().organisationId();
        Map<UUID, String> names = new HashMap<>();
        people.membersOf(writer).forEach(person -> names.put(person.personId(), person.name()));
        names.put(writer, grouping.share(section.hands().memberId()).organisationName());
        UUID self = FormDrafts.owner(actor);
        return drafts.typingNow(names.keySet(), new DraftKey(FORM, sectionId)).stream()
                .filter(owner -> !owner.equals(self))
                .map(names::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
