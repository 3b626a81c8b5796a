package org.cordee.bid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.document.text.TextDifference;
import org.cordee.document.text.TextDifference.Kind;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the history of a section: each saved text with the number of words that it added and removed. */
@Component
@Transactional(readOnly = true)
public class ReadingHistory {

    private final BidReading reading;
    private final SectionDrafts drafts;
    private final PeopleReading people;

    ReadingHistory(BidReading reading, SectionDrafts drafts, PeopleReading people) {
        this.reading = reading;
        this.drafts = drafts;
        this.people = people;
    }

    /**
     * Returns saved texts, the earliest first.
     *
     * @throws NotFound for all users but the section's writer, its reviewer and the lead
     */
    public Page<SavedVersion> earliestFirst(Actor actor, UUID sectionId, Pageable page) {
        reading.requireReadable(actor, sectionId);
        return versions(sectionId, drafts.page(sectionId, page));
    }

    /**
     * Returns saved texts, the latest first.
     *
     * @throws NotFound for all users but the section's writer, its reviewer and the lead
     */
    public Page<SavedVersion> latestFirst(Actor actor, UUID sectionId, Pageable page) {
        reading.requireReadable(actor, sectionId);
        return versions(sectionId, drafts.latestFirst(sectionId, page));
    }

    private Page<SavedVersion> versions(UUID sectionId, Page<SectionDraft> page) {
        List<SectionDraft> rising = page.getContent().stream()
                .sorted(Comparator.comparingInt(SectionDraft::number))
                .toList();
        Map<UUID, String> names = people.namesOf(rising.stream()
                .map(SectionDraft::writtenBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        String before = rising.isEmpty()
                ? ""
                : drafts.before(sectionId, rising.get(0).number(), Limit.of(1)).stream()
                        .findFirst()
                        .map(draft -> draft.text().markdown())
                        .orElse("");
        Map<Integer, SavedVersion> lines = new HashMap<>();
        for (SectionDraft draft : rising) {
            lines.put(draft.number(), version(draft, before, names));
            before = draft.text().markdown();
        }
        return page.map(draft -> Objects.requireNonNull(lines.get(draft.number())));
    }

    private static SavedVersion version(SectionDraft draft, String before, Map<UUID, String> names) {
        String text = draft.text().markdown();
        TextDifference difference = TextDifference.between(before, text);
        UUID writer = draft.writtenBy();
        return new SavedVersion(
                draft.number(),
                draft.writtenAt(),
                draft.isAside(),
                writer == null ? null : names.get(writer),
                Markdown.words(text),
                words(difference, Kind.ADDED),
                words(difference, Kind.REMOVED));
    }

    private static int words(TextDifference difference, Kind kind) {
        return difference.parts().stream()
                .filter(part -> part.kind() == kind)
                .mapToInt(part -> Markdown.words(part.text()))
                .sum();
    }
}
