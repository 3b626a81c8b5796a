package org.cordee.organisation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.nomenclature.ActivityExpansion;
import org.cordee.nomenclature.CpvTree;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.search.FrenchWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of activities from the lists of codes of the product. Labels are compared by the stems of this index
 * and not by the words of the lists, so that words and documents are cut in the same way.
 */
final class ListedActivityWords implements ActivityWords {

    private static final int CODE_LENGTH = 8;

    /** The digits of the branches whose label has a word, by its stem. */
    private final Map<String, List<String>> byStem = new HashMap<>();

    ListedActivityWords() {
        for (String code : Nomenclature.CPV.codes()) {
            String digits = CpvTree.stem(code);
            stems(label(code))
                    .forEach(stem -> byStem.computeIfAbsent(stem, none -> new ArrayList<>())
                            .add(digits));
        }
    }

    @Override
    public @Nullable String cpvLabel(String code) {
        return label(Nomenclature.CPV, code);
    }

    @Override
    public @Nullable String nafLabel(String code) {
        return label(Nomenclature.NAF, code);
    }

    @Override
    public @Nullable String naf2025Label(String code) {
        return label(Nomenclature.NAF_2025, code);
    }

    @Override
    public List<Branch> branches(String words, int most) {
        Set<String> wanted = stems(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> rarest = wanted.stream()
                .map(stem -> byStem.getOrDefault(stem, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        List<String> matching = rarest.stream()
                .filter(digits -> wanted.stream()
                        .allMatch(stem -> byStem.getOrDefault(stem, List.of()).contains(digits)))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> widest = new ArrayList<>();
        for (String digits : matching) {
            if (widest.size() < most && widest.stream().noneMatch(digits::startsWith)) {
                widest.add(digits);
            }
        }
        return widest.stream().map(ListedActivityWords::branch).toList();
    }

    @Override
    public @Nullable Branch above(Branch branch) {
        if (branch.isNaf()) {
            return null;
        }
        List<String> ancestors = CpvTree.ancestors(code(branch.digits()));
        return ancestors.isEmpty() ? null : branch(CpvTree.stem(ancestors.get(0)));
    }

    @Override
    public List<Branch> meant(String words, int most) {
        return ActivityExpansion.of(words).stream()
                .limit(most)
                .map(meaning -> meaning.list() == Nomenclature.CPV
                        ? branch(CpvTree.stem(meaning.code()))
                        : new Branch(meaning.code(), meaning.list().nameOf(meaning.code(), Locale.FRENCH)))
                .toList();
    }

    private static @Nullable String label(Nomenclature list, String code) {
        return list.contains(code) ? list.nameOf(code, Locale.FRENCH) : null;
    }

    private static Branch branch(String digits) {
        return new Branch(digits, label(code(digits)));
    }

    private static String label(String cpv) {
        return Nomenclature.CPV.nameOf(cpv, Locale.FRENCH);
    }

    private static String code(String digits) {
        return digits + "0".repeat(CODE_LENGTH - digits.length());
    }

    private static Set<String> stems(String text) {
        return FrenchWords.of(text).stream()
                .filter(word -> !word.isStopWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }
}
