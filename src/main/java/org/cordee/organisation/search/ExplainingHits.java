package org.cordee.organisation.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Themes;
import org.cordee.organisation.search.ActivityWords.Branch;
import org.cordee.organisation.search.FrenchWords.Word;
import org.cordee.organisation.search.Place.Kind;
import org.cordee.organisation.search.Reason.Cause;
import org.cordee.organisation.search.SearchHit.Activity;
import org.cordee.organisation.search.WordQuery.FoundBranch;
import org.jspecify.annotations.Nullable;

/**
 * Explains why an entry was found: compares its texts with the words of the search by the same rules as the index does.
 * Only the results of one page are explained.
 */
final class ExplainingHits {

    private final SearchCriteria criteria;
    private final WordQuery words;
    private final WordQuery names;
    private final Place place;

    /** The words of each label that was read for this page: several results have the same activities. */
    private final Map<String, List<Word>> read = new HashMap<>();

    ExplainingHits(SearchCriteria criteria, WordQuery words, WordQuery names, Place place) {
        this.criteria = criteria;
        this.words = words;
        this.names = names;
        this.place = place;
    }

    /**
     * The texts of one entry.
     *
     * @param kindWords the words of its form and of its recorded kind
     * @param kilometres from the place; null when there is no point on one of the two sides, or no more is known than
     * the département that they have in common
     * @param approximate whether the position of the entry or of the place is only known roughly
     */
    record Entry(
            String legalName,
            @Nullable String tradeName,
            @Nullable String siren,
            @Nullable String siret,
            List<Activity> activities,
            List<String> themes,
            List<String> kindWords,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String department,
            List<String> zones,
            @Nullable Long kilometres,
            boolean approximate) {

        List<Word> nameWords() {
            return Stream.of(legalName, tradeName == null ? "" : tradeName)
                    .flatMap(name -> FrenchWords.of(name).stream())
                    .toList();
        }
    }

    List<Reason> reasons(Entry entry) {
        List<Reason> reasons = new ArrayList<>();
        addWords(reasons, entry, words, false);
        addWords(reasons, entry, names, true);
        addActivity(reasons, entry);
        addPlace(reasons, entry);
        return reasons.stream().distinct().toList();
    }

    private void addWords(List<Reason> reasons, Entry entry, WordQuery typed, boolean namesOnly) {
        if (!typed.number().isEmpty()) {
            addNumber(reasons, entry, typed.number());
            return;
        }
        List<Word> nameWords = entry.nameWords();
        for (int at = 0; at < typed.words().size(); at++) {
            Word word = typed.words().get(at);
            List<Reason> ofWord = direct(entry, nameWords, word, namesOnly);
            if (ofWord.isEmpty() && !namesOnly) {
                ofWord = typed.related().get(at).stream()
                        .flatMap(meant -> related(entry, word.typed(), meant))
                        .limit(1)
                        .toList();
            }
            if (ofWord.isEmpty() && typed.tolerant().get(at)) {
                ofWord = similar(entry, nameWords, word, namesOnly).limit(1).toList();
            }
            reasons.addAll(ofWord);
        }
        if (!namesOnly) {
            addWhole(reasons, entry, typed);
        }
    }

    /** Adds the reasons that stand for all the words together. */
    private void addWhole(List<Reason> reasons, Entry entry, WordQuery typed) {
        String all = typed.words().stream().map(Word::typed).collect(Collectors.joining(" "));
        typed.whole().stream()
                .flatMap(meant -> related(entry, all, meant))
                .limit(1)
                .forEach(reasons::add);
        Set<String> explained = reasons.stream()
                .filter(reason -> reason.cause() == Cause.ACTIVITY)
                .map(Reason::found)
                .collect(Collectors.toSet());
        for (FoundBranch found : typed.branches()) {
            entry.activities().stream()
                    .filter(activity ->
                            activity.code().startsWith(found.branch().digits()))
                    .filter(activity -> !explained.contains(activity.label()))
                    .limit(1)
                    .forEach(activity -> reasons.add(new Reason(
                            found.above() ? Cause.BRANCH_ABOVE : Cause.BRANCH,
                            found.branch().label(),
                            activity.label(),
                            activity.code())));
        }
    }

    private List<Reason> direct(Entry entry, List<Word> nameWords, Word word, boolean namesOnly) {
        List<Reason> found = new ArrayList<>();
        nameWords.stream()
                .filter(other -> matches(word, other))
                .limit(1)
                .forEach(other -> found.add(new Reason(Cause.NAME, word.typed(), other.typed(), null)));
        if (!namesOnly) {
            entry.activities().stream()
                    .filter(activity ->
                            contains(activity.label(), word) || activity.code().equalsIgnoreCase(word.exact()))
                    .limit(1)
                    .forEach(activity ->
                            found.add(new Reason(Cause.ACTIVITY, word.typed(), activity.label(), activity.code())));
        }
        if (!found.isEmpty()) {
            return found;
        }
        if (!namesOnly) {
            entry.themes().stream()
                    .filter(theme -> contains(theme.replace('-', ' '), word))
                    .limit(1)
                    .forEach(theme -> found.add(new Reason(Cause.THEME, word.typed(), theme, null)));
            entry.kindWords().stream()
                    .filter(text -> contains(text, word))
                    .limit(1)
                    .forEach(text -> found.add(new Reason(Cause.KIND, word.typed(), text, null)));
            String city = entry.city();
            if (found.isEmpty() && city != null && contains(city, word)) {
                found.add(new Reason(Cause.TOWN, word.typed(), city, null));
            }
        }
        if (found.isEmpty() && word.exact().length() >= FrenchWords.SHORTEST_BEGINNING) {
            nameWords.stream()
                    .filter(other -> other.exact().startsWith(QueryWriter.beginning(word.exact())))
                    .limit(1)
                    .forEach(other -> found.add(new Reason(Cause.NAME_BEGINNING, word.typed(), other.typed(), null)));
        }
        return found;
    }

    private static Stream<Reason> related(Entry entry, String typed, Branch meant) {
        return entry.activities().stream()
                .filter(activity -> activity.code().startsWith(meant.digits()))
                .limit(1)
                .map(activity -> new Reason(Cause.RELATED, typed, activity.label(), activity.code()));
    }

    private Stream<Reason> similar(Entry entry, List<Word> nameWords, Word word, boolean namesOnly) {
        int most = FrenchWords.tolerated(word.exact());
        Stream<Word> others = namesOnly
                ? nameWords.stream()
                : Stream.of(
                                nameWords.stream(),
                                entry.activities().stream()
                                        .flatMap(activity -> FrenchWords.of(activity.label()).stream()),
                                entry.themes().stream()
                                        .flatMap(theme -> FrenchWords.of(theme.replace('-', ' ')).stream()),
                                FrenchWords.of(entry.city() == null ? "" : entry.city()).stream())
                        .flatMap(words -> words);
        return others.filter(other -> FrenchWords.distance(word.exact(), other.exact(), most) <= most
                        || FrenchWords.distance(word.stem(), other.stem(), most) <= most)
                .map(other -> new Reason(Cause.SIMILAR, word.typed(), other.typed(), null));
    }

    private static void addNumber(List<Reason> reasons, Entry entry, String digits) {
        Stream.of(entry.siret() == null ? "" : entry.siret(), entry.siren() == null ? "" : entry.siren())
                .filter(number -> number.startsWith(digits))
                .limit(1)
                .forEach(number -> reasons.add(new Reason(Cause.NUMBER, digits, number, null)));
        addCode(reasons, entry, digits);
    }

    private static void addCode(List<Reason> reasons, Entry entry, String typed) {
        String digits = UnderstandingWords.cpvDigits(typed);
        if (digits != null) {
            entry.activities().stream()
                    .filter(activity -> activity.code().startsWith(digits))
                    .limit(1)
                    .forEach(activity -> reasons.add(new Reason(Cause.CODE, typed, activity.label(), activity.code())));
        }
    }

    private void addActivity(List<Reason> reasons, Entry entry) {
        String typed = criteria.activity();
        if (typed.isEmpty()) {
            return;
        }
        addCode(reasons, entry, typed);
        if (UnderstandingWords.cpvDigits(typed) == null) {
            String code = Themes.code(typed);
            entry.themes().stream()
                    .filter(theme -> theme.startsWith(code))
                    .limit(1)
                    .forEach(theme -> reasons.add(new Reason(Cause.THEME, typed, theme, null)));
        }
    }

    private void addPlace(List<Reason> reasons, Entry entry) {
        if (place.kind() == Kind.COUNTRY) {
            return;
        }
        String typed = criteria.place();
        Long kilometres = entry.kilometres();
        Integer radius = criteria.radius();
        boolean inArea = isInArea(entry);
        if (kilometres != null && (inArea || (radius != null && kilometres <= radius))) {
            reasons.add(new Reason(
                    entry.approximate() ? Cause.DISTANCE_ABOUT : Cause.DISTANCE,
                    typed,
                    entry.city() == null ? "" : entry.city(),
                    String.valueOf(kilometres)));
        } else if (inArea) {
            reasons.add(new Reason(Cause.IN_AREA, typed, entry.city() == null ? "" : entry.city(), null));
        } else if (radius != null
                && entry.approximate()
                && entry.department() != null
                && place.departments().contains(entry.department())) {
            reasons.add(new Reason(Cause.IN_DEPARTMENT, typed, entry.city() == null ? "" : entry.city(), null));
        } else {
            Set<String> covering = Areas.zonesCovering(place.departments());
            entry.zones().stream()
                    .filter(covering::contains)
                    .sorted()
                    .limit(1)
                    .forEach(zone -> reasons.add(new Reason(Cause.WORKS_THERE, typed, zone, null)));
        }
    }

    private boolean isInArea(Entry entry) {
        String department = entry.department();
        return switch (place.kind()) {
            case DEPARTMENT, REGION -> department != null && place.departments().contains(department);
            case POSTAL_CODE -> place.code().equals(entry.postalCode());
            case COMMUNE, COMMUNE_BEGINNING ->
                entry.city() != null
                        && DirectoryDocuments.city(entry.city()).startsWith(place.code())
                        && (department == null || place.departments().isEmpty() || Departments.exists(department));
            default -> false;
        };
    }

    private boolean contains(String text, Word word) {
        return read.computeIfAbsent(text, FrenchWords::of).stream().anyMatch(other -> matches(word, other));
    }

    private static boolean matches(Word word, Word other) {
        return word.exact().equals(other.exact()) || word.stem().equals(other.stem());
    }
}
