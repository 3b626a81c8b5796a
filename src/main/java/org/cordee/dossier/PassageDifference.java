package org.cordee.dossier;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.document.text.TextPage;
import org.jspecify.annotations.Nullable;

/**
 * The passages that differ between the words of two files: sentences, entries and headings of a text, lines of a
 * workbook. Page breaks and the ends of lines do not count.
 *
 * @param found the number of all passages that differ
 * @param passages the first of them
 */
record PassageDifference(int found, List<ChangedPassage> passages) {

    static final int MOST = 200;

    /** Ends a comparison whose cost grows with the square of the differences found so far. */
    private static final int MOST_DIFFERENCES = 2_000;

    /** A passage with its place; two are equal when their words are. */
    private record Unit(int page, @Nullable String article, String words) {

        static Unit of(Passage passage) {
            return new Unit(passage.page(), passage.article(), passage.text());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unit unit && unit.words.equals(words);
        }

        @Override
        public int hashCode() {
            return words.hashCode();
        }
    }

    /** Returns the difference; empty when too many passages differ to compare them. */
    static Optional<PassageDifference> between(List<TextPage> before, List<TextPage> after) {
        List<ChangedPassage> passages = new ArrayList<>();
        try {
            DiffUtils.diff(units(before), units(after), new MyersDiff<>(), new CostLimit(), false)
                    .getDeltas()
                    .forEach(delta -> add(delta, passages));
        } catch (TooManyDifferences rewritten) {
            return Optional.empty();
        }
        return Optional.of(new PassageDifference(
                passages.size(), List.copyOf(passages.subList(0, Math.min(MOST, passages.size())))));
    }

    private static List<Unit> units(List<TextPage> pages) {
        boolean sheets = pages.stream().anyMatch(page -> page.name() != null);
        if (!sheets) {
            return RulesPassages.of(pages).stream().map(Unit::of).toList();
        }
        return pages.stream()
                .flatMap(page -> page.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Unit(page.number(), null, line)))
                .toList();
    }

    /** Takes the first removed passage with the first added one, and so on; the rest stands alone. */
    private static void add(AbstractDelta<Unit> delta, List<ChangedPassage> passages) {
        List<Unit> removed = delta.getSource().getLines();
        List<Unit> added = delta.getTarget().getLines();
        for (int at = 0; at < Math.max(removed.size(), added.size()); at++) {
            Unit earlier = at < removed.size() ? removed.get(at) : null;
            Unit later = at < added.size() ? added.get(at) : null;
            Unit place = later == null ? earlier : later;
            if (place != null) {
                passages.add(new ChangedPassage(
                        place.page(),
                        place.article(),
                        earlier == null ? null : earlier.words(),
                        later == null ? null : later.words()));
            }
        }
    }

    private static final class CostLimit implements DiffAlgorithmListener {

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int differences, int most) {
            if (differences > MOST_DIFFERENCES) {
                throw new TooManyDifferences();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooManyDifferences extends RuntimeException {

        private TooManyDifferences() {
            super(null, null, false, false);
        }
    }
}
