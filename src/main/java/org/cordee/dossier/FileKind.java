package org.cordee.dossier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.tender.TouchedPart;

/** The kind of a buyer's file, guessed from its name and its folder; the guess only sorts a list. */
public enum FileKind {
    /** The règlement de la consultation. */
    RULES("\\brc\\b|reglement (de (la )?)?consultation|reglement particulier de (la )?consultation"),
    QUESTIONS("question|\\bq ?r\\b|reponses aux"),
    PRICE(
            "\\b(dpgf|bpu|dqe|dpu|bp|bpf)\\b|bordereau|cadre de prix|decomposition du prix|detail (quantitatif )?estimatif"),
    ADMINISTRATIVE(
            "\\b(ccap|ae|ccag|dc ?[1-4]|attri ?1|avis|aapc|dume|ccp)\\b|acte d engagement|clauses administratives"
                    + "|lettre de candidature|declaration"),
    TECHNICAL("\\b(cctp|cctg)\\b|clauses techniques|programme|notice|cahier des charges|memoire"),
    PLAN("\\b(dwg|dxf|ifc|plan|plans|coupe|facade)\\b|diagnostic|amiante|geotechnique|releve"),
    OTHER("");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private final Pattern words;

    FileKind(String words) {
        this.words = Pattern.compile(words);
    }

    /** Guesses the kind by the name of the file, and where it says nothing by its folders. */
    static FileKind of(String path) {
        int slash = path.lastIndexOf('/');
        FileKind byName = guess(path.substring(slash + 1));
        return byName == OTHER && slash > 0 ? byFolder(path.substring(0, slash)) : byName;
    }

    /**
     * Returns the parts of a bid that a changed file of this kind may touch. What changed rules touch is known by their
     * demands, as soon as these were searched.
     */
    Set<TouchedPart> touches() {
        return switch (this) {
            case RULES, OTHER -> Set.of();
            case QUESTIONS -> Set.of(TouchedPart.SECTIONS);
            case PRICE -> Set.of(TouchedPart.PRICES);
            case ADMINISTRATIVE -> Set.of(TouchedPart.CHECKLIST, TouchedPart.FINDINGS);
            case TECHNICAL, PLAN -> Set.of(TouchedPart.SECTIONS, TouchedPart.PRICES);
        };
    }

    /** A folder holds many files: the rules of the consultation are one file, found by its own name only. */
    private static FileKind byFolder(String folder) {
        FileKind kind = guess(folder);
        return kind == RULES ? ADMINISTRATIVE : kind;
    }

    private static FileKind guess(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String spaced = SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
        for (FileKind kind : values()) {
            if (kind != OTHER && kind.words.matcher(spaced).find()) {
                return kind;
            }
        }
        return OTHER;
    }
}
