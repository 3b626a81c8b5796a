package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.nomenclature.CodeIndex.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Translates everyday words for an activity into codes and says how: by a synonym, by the name of a code, or wider,
 * along the tree of the CPV. A code includes all codes below it, so that a search needs the digits of
 * {@link CpvTree#stem}.
 */
public final class ActivityExpansion {

    private static final int MOST = 12;

    private ActivityExpansion() {}

    /** How the words led to a code. */
    public enum Origin {
        SYNONYM,
        NAME,
        WIDENED
    }

    /**
     * One code that the words mean.
     *
     * @param list the CPV or a version of the NAF
     * @param from the synonym, or the code that was widened; null when the name of the code has the words
     */
    public record Meaning(
            Nomenclature list,
            String code,
            Origin origin,
            @Nullable String from) {}

    /**
     * Returns the codes of CPV and NAF rev. 2 for some words, the best first, at most twelve of each list. When a
     * synonym has exactly the words, only its codes are returned: names that happen to contain them mean something
     * else.
     */
    public static List<Meaning> of(String words) {
        List<Meaning> meanings = new ArrayList<>(meanings(Nomenclature.CPV, words));
        meanings.addAll(meanings(Nomenclature.NAF, words));
        return meanings;
    }

    /** Returns the wider codes of a CPV code, from the nearest to its division. */
    public static List<Meaning> widened(String cpv) {
        return CpvTree.ancestors(cpv).stream()
                .map(wider -> new Meaning(Nomenclature.CPV, wider, Origin.WIDENED, cpv))
                .toList();
    }

    private static List<Meaning> meanings(Nomenclature list, String words) {
        List<Answer> answers = list.answers(words, Locale.FRENCH, MOST);
        List<Answer> meant = answers.stream()
                .filter(answer -> answer.synonym() != null && answer.complete())
                .toList();
        return (meant.isEmpty() ? answers : meant)
                .stream()
                        .map(answer -> new Meaning(
                                list,
                                answer.code().code(),
                                answer.synonym() == null ? Origin.NAME : Origin.SYNONYM,
                                answer.synonym()))
                        .toList();
    }
}
