package org.cordee.booklet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.booklet.EntryContent.EntryFigure;
import org.cordee.booklet.EntryContent.EntryPhoto;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.Departments;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds public entries of booklets, for everybody and for other rooms: by words, by theme, maturity and place, and for
 * a purchase by its trades. Uses SQL because a search combines conditions at will.
 */
@Component
@Transactional(readOnly = true)
public class PublishedEntries {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 40;
    private static final int DIVISION = 2;

    /** The most entries that are ranked for one purchase. */
    private static final int MOST_RANKED = 300;

    private final JdbcClient jdbc;
    private final BookletEntries entries;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    PublishedEntries(JdbcClient jdbc, BookletEntries entries, DirectoryLookup directory, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The search of a reader.
     *
     * @param words words that all stand in the entry; empty for any
     * @param themeCode null for all themes
     * @param maturity null for all
     * @param area the code of a département or the NUTS code of a region; null for all of France
     */
    public record EntrySearch(
            String words,
            @Nullable String themeCode,
            @Nullable EntryMaturity maturity,
            @Nullable String area) {

        public static final EntrySearch ALL = new EntrySearch("", null, null, null);
    }

    /**
     * A public entry in a list.
     *
     * @param organisationName the name of its structure in the directory
     * @param edition the year of its booklet
     * @param areas codes of départements; empty for all of France
     * @param figure its first figure; null when it has none
     * @param photo its first photograph that may be shown today; null when there is none
     * @param changedAt when its text became public
     */
    public record EntryLine(
            UUID entryId,
            UUID organisationId,
            String organisationName,
            String themeCode,
            int edition,
            String title,
            String summary,
            EntryMaturity maturity,
            List<String> areas,
            @Nullable EntryFigure figure,
            @Nullable EntryPhoto photo,
            Instant changedAt) {}

    /**
     * A public entry that suits a purchase.
     *
     * @param sharedDigits how many leading digits of its best CPV code it shares with the purchase, 2 to 8
     */
    public record EntryMatch(EntryLine entry, int sharedDigits) {}

    /** Returns one page of the entries that match, the newest text first. */
    public Page<EntryLine> search(EntrySearch wanted, Pageable page) {
        Map<String, Object> values = new HashMap<>();
        String where = where(wanted, values);
        long total = jdbc.sql("SELECT COUNT(*) FROM booklet_entry e WHERE " + where)
                .params(values)
                .query(Long.class)
                .single();
        if (total <= page.getOffset()) {
            return new PageImpl<>(List.of(), page, total);
        }
        values.put("most", page.getPageSize());
        values.put("skipped", page.getOffset());
        List<UUID> found = jdbc.sql("SELECT e.id FROM booklet_entry e WHERE " + where
                        + " ORDER BY e.changed_at DESC, e.id LIMIT :most OFFSET :skipped")
                .params(values)
                .query(UUID.class)
                .list();
        return new PageImpl<>(withIds(found), page, total);
    }

    /** Returns the number of public entries. */
    public long count() {
        return search(EntrySearch.ALL, PageRequest.of(0, 1)).getTotalElements();
    }

    private static String where(EntrySearch wanted, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("e.state = 'PUBLISHED'");
        List<String> words = words(wanted.words());
        for (int i = 0; i < words.size(); i++) {
            where.append(" AND e.search_text LIKE :word").append(i);
            values.put("word" + i, "%" + words.get(i) + "%");
        }
        if (wanted.themeCode() != null) {
            where.append(" AND e.theme_code = :theme");
            values.put("theme", wanted.themeCode());
        }
        if (wanted.maturity() != null) {
            where.append(" AND e.maturity = :maturity");
            values.put("maturity", wanted.maturity().name());
        }
        if (wanted.area() != null) {
            addAreas(where, values, List.of(wanted.area()));
        }
        return where.toString();
    }

    /** Letters and digits only, so that no sign of a LIKE pattern is left. */
    private static List<String> words(String typed) {
        return Arrays.stream(BookletEntry.plain(typed).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit(MOST_WORDS)
                .toList();
    }

    /** An entry without areas is offered in all of France. */
    private static void addAreas(StringBuilder where, Map<String, Object> values, Collection<String> areas) {
        Set<String> departments = new HashSet<>();
        for (String area : areas) {
            if (Departments.exists(area)) {
                departments.add(area);
            } else {
                departments.addAll(Departments.within(area));
            }
        }
        if (departments.isEmpty()) {
            where.append(" AND FALSE");
            return;
        }
        where.append(" AND (NOT EXISTS (SELECT 1 FROM booklet_entry_area a WHERE a.entry_id = e.id)"
                + " OR EXISTS (SELECT 1 FROM booklet_entry_area a WHERE a.entry_id = e.id AND a.area IN (:areas)))");
        values.put("areas", departments);
    }

    /** Returns the public ones of some entries, in the order of the ids. */
    public List<EntryLine> withIds(Collection<UUID> entryIds) {
        if (entryIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, BookletEntry> found = entries.withIds(entryIds).stream()
                .filter(BookletEntry::isPublic)
                .collect(Collectors.toMap(BookletEntry::id, Function.identity()));
        return lines(entryIds.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** Returns the public entries of one structure, the newest text first. */
    public List<EntryLine> ofOrganisation(UUID organisationId, int most) {
        return lines(entries.publicOf(organisationId, Limit.of(most)));
    }

    private List<EntryLine> lines(List<BookletEntry> some) {
        Map<UUID, String> names = directory.namesOf(
                some.stream().map(BookletEntry::organisationId).collect(Collectors.toSet()));
        return some.stream()
                .map(entry -> line(entry, names.getOrDefault(entry.organisationId(), "—")))
                .toList();
    }

    private EntryLine line(BookletEntry entry, String name) {
        EntryContent content = entry.content();
        return new EntryLine(
                entry.id(),
                entry.organisationId(),
                name,
                entry.themeCode(),
                entry.edition(),
                content.title(),
                content.summary(),
                entry.maturity(),
                content.areas(),
                content.figures().stream().findFirst().orElse(null),
                content.photos().stream()
                        .filter(photo -> photo.mayBeShownOn(clock.today()))
                        .findFirst()
                        .orElse(null),
                entry.changedAt());
    }

    /**
     * Returns the entries that suit a purchase, the best first: those that share most digits of a CPV code, then the
     * most mature, then the newest.
     *
     * @param trades the CPV codes of the purchase, of eight digits; none gives no entry
     * @param areas codes of départements or NUTS codes of regions where the work is; empty for all of France
     */
    public List<EntryMatch> matching(Collection<Cpv> trades, Collection<String> areas, int most) {
        if (trades.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> digits = sharedDigits(trades, areas);
        return withIds(digits.keySet()).stream()
                .map(entry -> new EntryMatch(entry, Objects.requireNonNull(digits.get(entry.entryId()))))
                .sorted(Comparator.comparingInt(EntryMatch::sharedDigits)
                        .thenComparing(match -> match.entry().maturity())
                        .thenComparing(match -> match.entry().changedAt())
                        .thenComparing(match -> match.entry().entryId())
                        .reversed())
                .limit(most)
                .toList();
    }

    private Map<UUID, Integer> sharedDigits(Collection<Cpv> trades, Collection<String> areas) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("e.state = 'PUBLISHED' AND LEFT(t.cpv, 2) IN (:divisions)");
        values.put(
                "divisions",
                trades.stream().map(cpv -> cpv.code().substring(0, DIVISION)).collect(Collectors.toSet()));
        if (!areas.isEmpty()) {
            addAreas(where, values, areas);
        }
        values.put("most", MOST_RANKED);
        Map<UUID, Integer> digits = new HashMap<>();
        jdbc.sql("SELECT e.id, GROUP_CONCAT(t.cpv) AS codes FROM booklet_entry e"
                        + " JOIN booklet_entry_trade t ON t.entry_id = e.id WHERE " + where
                        + " GROUP BY e.id ORDER BY MAX(e.changed_at) DESC, e.id LIMIT :most")
                .params(values)
                .query((row, number) -> digits.put(
                        row.getObject("id", UUID.class),
                        Stream.of(row.getString("codes").split(","))
                                .mapToInt(code -> best(new Cpv(code), trades))
                                .max()
                                .orElse(0)))
                .list();
        return digits;
    }

    private static int best(Cpv offered, Collection<Cpv> trades) {
        return trades.stream().mapToInt(offered::sharedDigits).max().orElse(0);
    }
}
