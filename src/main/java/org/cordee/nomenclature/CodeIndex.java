package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes of one list with all texts by which they are found: names in both languages, codes and synonyms. */
final class CodeIndex {

    private static final int SHORTEST_QUERY = 2;
    private static final int LONGEST_QUERY = 100;

    /** Several texts lead to one code: so many more matches than answers are looked at. */
    private static final int TEXTS_FOR_AN_ANSWER = 8;

    /** An everyday word that is meant as it stands leads before a name that contains it. */
    private static final double FOR_A_WHOLE_SYNONYM = 60;

    private static final double FOR_A_SYNONYM = 30;
    private static final double FOR_A_NAME = 40;
    private static final double FOR_THE_OTHER_LANGUAGE = 0;
    private static final double FOR_THE_OTHER_LANGUAGE_WHOLE = -160;

    private final Map<String, NamedCode> codes;
    private final List<Text> texts = new ArrayList<>();
    private final WordIndex index;

    /** Says what a text is for its code. */
    private enum Kind {
        FRENCH,
        ENGLISH,
        CODE,
        SYNONYM
    }

    /**
     * A text that leads to a code.
     *
     * @param weight its importance among equal matches
     */
    private record Text(NamedCode code, String text, Kind kind, double weight) {

        double weight(boolean complete, boolean english) {
            return weight
                    + switch (kind) {
                        case SYNONYM -> complete ? FOR_A_WHOLE_SYNONYM : FOR_A_SYNONYM;
                        case CODE -> FOR_A_NAME;
                        case FRENCH -> english ? other(complete) : FOR_A_NAME;
                        case ENGLISH -> english ? FOR_A_NAME : other(complete);
                    };
        }

        /** In the other language a word may mean something else: the English word stock is a broth too. */
        private static double other(boolean complete) {
            return complete ? FOR_THE_OTHER_LANGUAGE_WHOLE : FOR_THE_OTHER_LANGUAGE;
        }
    }

    /** @param synonyms everyday words with their codes, the best code first */
    CodeIndex(Collection<NamedCode> list, Map<String, List<String>> synonyms) {
        codes = new LinkedHashMap<>();
        for (NamedCode code : list) {
            codes.put(code.code(), code);
            boolean same = code.english().equals(code.french());
            texts.add(new Text(code, code.french(), same ? Kind.CODE : Kind.FRENCH, code.weight()));
            if (!same) {
                texts.add(new Text(code, code.english(), Kind.ENGLISH, code.weight()));
            }
            texts.add(new Text(code, code.words(), Kind.CODE, code.weight()));
        }
        synonyms.forEach((term, named) -> {
            for (int at = 0; at < named.size(); at++) {
                NamedCode code = codes.get(named.get(at));
                if (code != null) {
                    texts.add(new Text(code, term, Kind.SYNONYM, -at));
                }
            }
        });
        index = WordIndex.of(texts.stream().map(Text::text).toList());
    }

    /** One code, and how the words led to it. */
    record Answer(NamedCode code, @Nullable String synonym, boolean complete) {

        Suggestion suggestion(Locale locale) {
            return new Suggestion(code.code(), code.in(locale), code.within(), synonym);
        }
    }

    List<Answer> search(String query, Locale locale, int limit) {
        if (query.strip().length() < SHORTEST_QUERY || query.length() > LONGEST_QUERY) {
            return List.of();
        }
        boolean english = locale.getLanguage().equals("en");
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (WordIndex.Match match : index.search(
                query,
                limit * TEXTS_FOR_AN_ANSWER,
                (text, complete) -> texts.get(text).weight(complete, english))) {
            Text text = texts.get(match.text());
            String synonym = text.kind() == Kind.SYNONYM ? text.text() : null;
            answers.putIfAbsent(text.code().code(), new Answer(text.code(), synonym, match.complete()));
        }
        return answers.values().stream().limit(limit).toList();
    }

    Optional<NamedCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    Collection<NamedCode> all() {
        return codes.values();
    }
}
