package org.cordee.bid;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The kinds of award criteria for which the writer of a section gets guiding questions. Notices name criteria freely,
 * so that the kind is found by the words of the heading, the most particular kind first.
 */
public enum CriterionKind {
    INSERTION(5, "insertion|\\bsocia(?:l|le|les|ux)\\b|emploi|inclusi"),
    ENVIRONMENT(5, "environ|ecolog|dechet|carbone|reemploi|biodivers|durable|recycl|sustainab|waste"),
    PLANNING(5, "delai|planning|calendrier|duree|phasage|\\bschedul|\\btime\\b"),
    PRICE(4, "prix|\\bcouts?\\b|montant|tarif|financ|price|\\bcosts?\\b"),
    ORGANISATION(5, "organi[sz]ation|equipe|moyens humains|personnel|encadrement|coordination|\\bteams?\\b|staff"),
    QUALITY(5, "qualite|controle|garantie|service apres|maintenance|quality"),
    TECHNICAL(6, "techni|method|moyens|procede|materiel|materiau|mode operatoire|execution"),
    /** The heading has no known word. */
    GENERAL(5, "");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final int questions;
    private final Pattern words;

    CriterionKind(int questions, String words) {
        this.questions = questions;
        this.words = Pattern.compile(words);
    }

    /** Returns the kind of criterion that a heading of the outline names. */
    static CriterionKind of(String heading) {
        String plain = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind == GENERAL || kind.words.matcher(plain).find())
                .findFirst()
                .orElse(GENERAL);
    }

    /** Returns the message keys of the guiding questions, in their order. */
    public List<String> questionKeys() {
        return IntStream.rangeClosed(1, questions)
                .mapToObj(number -> "bid.guide." + name() + "." + number)
                .toList();
    }
}
