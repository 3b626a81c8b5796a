package org.cordee.organisation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cordee.organisation.search.ActivityWords.Branch;
import org.cordee.organisation.search.FrenchWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds the activities in the object of a purchase. A search asks that each typed word matches; an object says more
 * than an activity: « Nettoyage des bases de vie », « Déconstruction et curage, deux écoles ». Each part of the object
 * gives the first expression that names an activity, as long as possible; the words around it qualify it only.
 */
final class UnderstandingPurchases {

    /** The most expressions of one object. */
    static final int MOST_EXPRESSIONS = 4;

    private static final int MOST_BRANCHES = 40;
    private static final int LONGEST_EXPRESSION = 4;
    private static final int MOST_WORDS = 12;

    private static final Pattern PARTS = Pattern.compile("[,;:/()\\[\\]\\n+&|]|\\s[-–—]\\s|\\bet\\b|\\bou\\b");
    private static final Pattern REMARKS = Pattern.compile("[,;:()\\[\\]\\n|]|\\s[-–—]\\s");

    /** Words that stand in objects of every activity: no expression begins with one. */
    private static final Set<String> GENERIC = stems(
            "travaux",
            "service",
            "prestation",
            "marché",
            "accord",
            "cadre",
            "lot",
            "mission",
            "achat",
            "mise",
            "exécution",
            "livraison",
            "divers",
            "site",
            "bâtiment",
            "base",
            "zone",
            "secteur",
            "programme",
            "projet",
            "opération",
            "année",
            "annuel",
            "public",
            "général",
            "ensemble",
            "équipe",
            "vie",
            "petit",
            "grand",
            "nouveau",
            "extérieur",
            "intérieur",
            "usage",
            "réalisation",
            "création");

    /** Words that name an activity only together with what follows them: « location de bennes ». */
    private static final Set<String> WEAK = stems(
            "fourniture",
            "entretien",
            "maintenance",
            "installation",
            "location",
            "pose",
            "gestion",
            "assistance",
            "conseil",
            "étude",
            "matériel",
            "équipement",
            "produit",
            "système",
            "construction",
            "aménagement",
            "réparation",
            "rénovation",
            "réhabilitation",
            "remplacement",
            "collecte",
            "organisation",
            "distribution",
            "préparation",
            "élaboration");

    private static final Set<String> NUMBERS =
            Set.of("un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "pour", "sur");

    private final ActivityWords activities;

    UnderstandingPurchases(ActivityWords activities) {
        this.activities = activities;
    }

    /**
     * An expression of an object that names an activity.
     *
     * @param typed as it stands in the object
     * @param branches the branches of the CPV and the codes of the NAF it stands for
     */
    record Expression(String typed, List<Word> words, List<Branch> branches) {}

    /** Returns the expressions of an object in its order; empty when it names no known activity. */
    List<Expression> understand(IndexReader reader, String object) throws IOException {
        Map<String, Expression> found = new LinkedHashMap<>();
        boolean first = true;
        for (String remark : REMARKS.split(object)) {
            for (String part : PARTS.split(remark)) {
                List<Word> words = FrenchWords.of(part);
                if (words.isEmpty() || !first && startsWithNumber(words)) {
                    continue;
                }
                Expression expression = expression(reader, words, first);
                if (expression != null && found.size() < MOST_EXPRESSIONS) {
                    found.putIfAbsent(key(expression.words()), expression);
                }
            }
            first = first && found.isEmpty();
        }
        return List.copyOf(found.values());
    }

    private static boolean startsWithNumber(List<Word> words) {
        String exact = words.get(0).exact();
        return NUMBERS.contains(exact) || Character.isDigit(exact.charAt(0));
    }

    /**
     * Returns the first expression of a part, the longest one that begins there.
     *
     * @param lenient whether no part before it was understood: then a word is enough that some structure has among its
     * activities
     */
    private @Nullable Expression expression(IndexReader reader, List<Word> all, boolean lenient) throws IOException {
        List<Word> words = all.stream()
                .filter(word -> !word.isStopWord() && !NUMBERS.contains(word.exact()))
                .limit(MOST_WORDS)
                .toList();
        for (int from = 0; from < words.size(); from++) {
            for (int length = Math.min(LONGEST_EXPRESSION, words.size() - from); length > 0; length--) {
                List<Word> window = words.subList(from, from + length);
                Expression expression = known(reader, window, lenient);
                if (expression != null) {
                    return expression;
                }
            }
        }
        return null;
    }

    private @Nullable Expression known(IndexReader reader, List<Word> window, boolean lenient) throws IOException {
        Word main = firstStrong(window);
        if (main == null || beginsOrEndsGeneric(window) || hasDigits(window)) {
            return null;
        }
        String typed = window.stream().map(Word::typed).collect(Collectors.joining(" "));
        List<Branch> labelled = activities.branches(typed, MOST_BRANCHES);
        List<Branch> branches = Stream.concat(
                        activities.meant(typed, UnderstandingWords.MOST_RELATED).stream(),
                        labelled.stream()
                                .filter(branch -> isAbout(branch.label(), main))
                                .limit(UnderstandingWords.MOST_BRANCHES))
                .distinct()
                .toList();
        boolean single = window.size() == 1;
        boolean isOneLabel = !single && !labelled.isEmpty();
        boolean recorded = single
                && lenient
                && reader.docFreq(new Term(Fields.ACTIVITY, window.get(0).stem())) > 0;
        return branches.isEmpty() && !isOneLabel && !recorded ? null : new Expression(typed, window, branches);
    }

    private static boolean beginsOrEndsGeneric(List<Word> window) {
        return GENERIC.contains(window.get(0).stem())
                || GENERIC.contains(window.get(window.size() - 1).stem());
    }

    private static boolean hasDigits(List<Word> window) {
        return window.stream().anyMatch(word -> word.exact().chars().anyMatch(Character::isDigit));
    }

    /**
     * Tells whether a label is about a word: it is the first word that says something alone. « Services de nettoyage »
     * is about cleaning, « Meubles et produits de nettoyage » is not.
     */
    private static boolean isAbout(String label, Word word) {
        Word first = firstStrong(meaningful(label));
        return first != null && first.stem().equals(word.stem());
    }

    private static @Nullable Word firstStrong(List<Word> words) {
        return words.stream()
                .filter(word -> !GENERIC.contains(word.stem()) && !WEAK.contains(word.stem()))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> stems(String... words) {
        return Stream.of(words).map(word -> FrenchWords.of(word).get(0).stem()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Word> meaningful(String text) {
        return FrenchWords.of(text).stream().filter(word -> !word.isStopWord()).toList();
    }

    private static String key(List<Word> words) {
        return words.stream().map(Word::stem).collect(Collectors.joining(" "));
    }

    /** Returns the typed expressions, for a page. */
    static List<String> typed(List<Expression> expressions) {
        return new ArrayList<>(expressions.stream().map(Expression::typed).toList());
    }
}
