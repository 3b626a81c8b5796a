package org.cordee.organisation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.organisation.search.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of activities from the code lists of the product. The list of the CPV has labels and a tree; labels
 * of the NAF and synonyms are not among the lists, so that none are given.
 */
final class CodeListActivityWords implements ActivityWords {

    private static final int CODE_LENGTH = 8;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> branches = new TreeMap<>();

    /** The digits of the branches whose label has a word, by its stem: the index of {@link #branches}. */
    private final Map<String, List<String>> byStem = new HashMap<>();

    CodeListActivityWords() {
        CodeList.lines("cpv.tsv").forEach(cells -> {
            labels.put(cells[0], cells[1]);
            String digits = digits(cells[0]);
            branches.put(digits, cells[1]);
            stems(cells[1]).forEach(stem -> byStem.computeIfAbsent(stem, none -> new ArrayList<>())
                    .add(digits));
        });
    }

    @Override
    public @Nullable String cpvLabel(String code) {
        return labels.get(code);
    }

    @Override
    public @Nullable String nafLabel(String code) {
        return null;
    }

    @Override
    public @Nullable String naf2025Label(String code) {
        return null;
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
        return widest.stream().map(this::branch).toList();
    }

    @Override
    public @Nullable Branch above(Branch branch) {
        for (int length = branch.digits().length() - 1; length >= 2; length--) {
            String digits = branch.digits().substring(0, length);
            if (branches.containsKey(digits)) {
                return branch(digits);
            }
        }
        return null;
    }

    @Override
    public List<String> synonyms(String words) {
        return List.of();
    }

    private Branch branch(String digits) {
        return new Branch(digits, branches.getOrDefault(digits, digits));
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream()
                .filter(word -> !word.isStopWord())
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    /** Returns the significant digits of a code; a division such as 30000000 keeps two digits. */
    static String digits(String code) {
        String stem = code.replaceAll("0+$", "");
        return stem.length() < 2 ? code.substring(0, Math.min(2, code.length())) : stem;
    }

    /** Returns a branch as a code of eight digits. */
    static String code(String digits) {
        return digits + "0".repeat(CODE_LENGTH - digits.length());
    }
}
