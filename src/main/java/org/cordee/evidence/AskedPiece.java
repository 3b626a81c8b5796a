package org.cordee.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordee.dossier.AskedByRules;
import org.cordee.dossier.DemandKind;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the candidature that the confirmed rules of the consultation name.
 *
 * @param name as the rules name it
 * @param piece the piece of the checklist that it is, as far as its words say so; null when none is
 */
public record AskedPiece(String name, @Nullable Piece piece) {

    /** The words by which a piece is recognised; of several that fit, the first one is taken. */
    private static final List<Map.Entry<Piece, Pattern>> WORDS = List.of(
            words(Piece.DC1, "\\bdc ?1\\b|lettre de candidature"),
            words(Piece.DC2, "\\bdc ?2\\b|declaration du candidat"),
            words(Piece.HONOUR_DECLARATION, "(declaration|attestation).{0,20}honneur"),
            words(Piece.DECENNIAL_INSURANCE, "decennale"),
            words(Piece.LIABILITY_INSURANCE, "assurance|responsabilite civile"),
            words(Piece.POWER_OF_ATTORNEY, "pouvoir|habilitation|mandat\\b"),
            words(Piece.JUDGMENT_COPY, "redressement|jugement"),
            words(Piece.COMMITMENT_LETTER, "engagement.{0,30}operateur|capacites d'autres|lettre d'engagement"),
            words(Piece.REGISTER_EXTRACT, "kbis|extrait.{0,30}registre|\\brne\\b"),
            words(Piece.TAX_CERTIFICATE, "fiscal"),
            words(Piece.VIGILANCE, "vigilance|urssaf"),
            words(Piece.SOCIAL_CERTIFICATE, "regularite sociale|obligations sociales"),
            words(Piece.DISABLED_WORKERS, "travailleurs handicapes|agefiph|oeth"),
            words(Piece.POSTED_WORKERS, "detache"),
            words(Piece.FOREIGN_WORKERS, "(salaries|travailleurs) etrangers"),
            words(Piece.STATUS_PROOF, "agrement|conventionnement|entreprise adaptee|\\besat\\b|\\bsiae\\b"),
            words(Piece.QUALIFICATIONS, "qualification|certificat|qualibat"),
            words(Piece.REFERENCES, "reference|moyens|effectif|chiffre d'affaires"));

    private static Map.Entry<Piece, Pattern> words(Piece piece, String pattern) {
        return Map.entry(piece, Pattern.compile(pattern));
    }

    /** Returns the pieces of the candidature that the rules name. */
    static List<AskedPiece> of(AskedByRules asked) {
        return asked.entries(DemandKind.APPLICATION_PIECES).stream()
                .map(AskedPiece::of)
                .toList();
    }

    static AskedPiece of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return new AskedPiece(
                name,
                WORDS.stream()
                        .filter(one -> one.getValue().matcher(plain).find())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null));
    }
}
