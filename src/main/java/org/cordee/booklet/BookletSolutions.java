package org.cordee.booklet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.booklet.PublishedEntries.EntryLine;
import org.cordee.booklet.PublishedEntries.EntryMatch;
import org.cordee.booklet.PublishedEntries.EntrySearch;
import org.cordee.introduction.ContributedSolutions;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.search.PublishedSolutions;
import org.cordee.showcase.ShownEntries;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Shows public entries of booklets in other rooms: beside the results of the directory, for needs and slots, in
 * introductions and in demonstrations of events.
 */
@Component
class BookletSolutions implements PublishedSolutions, ContributedSolutions, ShownEntries {

    private static final int MOST_SUGGESTED = 20;

    private final PublishedEntries entries;
    private final BookletThemes themes;

    BookletSolutions(PublishedEntries entries, BookletThemes themes) {
        this.entries = entries;
        this.themes = themes;
    }

    @Override
    public List<SolutionLine> withWords(String words) {
        return words.isBlank()
                ? List.of()
                : found(words, MOST).stream().map(BookletSolutions::line).toList();
    }

    private List<EntryLine> found(String words, int most) {
        return entries.search(new EntrySearch(words, null, null, null), PageRequest.of(0, most))
                .getContent();
    }

    @Override
    public List<SolutionLine> fitting(Collection<Cpv> trades, Collection<String> areas) {
        return entries.matching(trades, areas, MOST).stream()
                .map(EntryMatch::entry)
                .map(BookletSolutions::line)
                .toList();
    }

    private static SolutionLine line(EntryLine entry) {
        return new SolutionLine(entry.entryId(), entry.title(), entry.summary(), entry.organisationName());
    }

    @Override
    public Optional<String> titleOf(UUID entryId, UUID contributorId) {
        return entries.withIds(List.of(entryId)).stream()
                .filter(entry -> entry.organisationId().equals(contributorId))
                .map(EntryLine::title)
                .findFirst();
    }

    @Override
    public List<ShownEntry> find(Collection<UUID> ids) {
        return shown(entries.withIds(ids));
    }

    @Override
    public boolean isOf(UUID entryId, UUID organisationId) {
        return titleOf(entryId, organisationId).isPresent();
    }

    @Override
    public List<ShownEntry> search(String words) {
        return shown(found(words, MOST_SUGGESTED));
    }

    private List<ShownEntry> shown(List<EntryLine> some) {
        Map<String, BookletTheme> known =
                themes.all().stream().collect(Collectors.toMap(BookletTheme::getId, Function.identity()));
        return some.stream()
                .map(entry -> new ShownEntry(
                        entry.entryId(),
                        entry.title(),
                        Objects.requireNonNull(known.get(entry.themeCode()))
                                .line()
                                .french(),
                        "/solutions/" + entry.entryId()))
                .toList();
    }
}
