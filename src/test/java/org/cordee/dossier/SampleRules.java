package org.cordee.dossier;

import java.util.ArrayList;
import java.util.List;
import org.cordee.document.text.TextPage;

/** Rules of an invented consultation as a reader of PDF gives their pages. */
public final class SampleRules {

    public static final String FIRST = """
            MÉTROPOLE DU VAL-D'ORME
            RÈGLEMENT DE LA CONSULTATION
            Berges de l'Orme - Lot 3 : déconstruction sélective et réemploi
            Date et heure limites de réception des offres :
            mardi 8 décembre 2026 à 12h00
            """;

    public static final String CONTENTS = """
            SOMMAIRE
            Article 2 - Conditions de la consultation ........................ 4
            2.5 Variantes .................................................... 4
            5.3 Pièces de l'offre ............................................ 8
            """;

    public static final String CONDITIONS = """
            Article 2 - Conditions de la consultation
            2.5 Variantes
            Les variantes ne sont pas autorisées.
            3.2 Délai de validité des offres
            Le délai de validité des offres est fixé à cent vingt (120) jours à compter de la date limite de
            réception des offres.
            4.1 Forme du groupement
            Aucune forme de groupement n'est exigée au dépôt. En cas d'attribution à un groupement, il devra revêtir
            la forme d'un groupement conjoint avec mandataire solidaire.
            """;

    public static final String DEPOSIT = """
            Article 5 - Présentation des candidatures et des offres
            5.1 Lieu et mode de dépôt
            Les plis sont déposés sur le profil d'acheteur : https://marches.val-orme.example/consultations/417.
            Aucun pli sur papier n'est accepté.
            5.2 Documents de la candidature
            Chaque membre du groupement produit :
            - la lettre de candidature (DC1) ;
            - la déclaration du candidat (DC2), pour chaque membre ;
            - les pouvoirs du mandataire.
            5.3 Pièces de l'offre
            Le candidat remet :
            • l'acte d'engagement, complété ;
            • la décomposition du prix global et forfaitaire (DPGF) ;
            • le mémoire technique, selon le cadre de réponse joint qui doit être respecté ;
            • le planning ;
            • l'annexe insertion.
            """;

    public static final String FILES = """
            5.4 Signature et fichiers
            L'acte d'engagement doit être signé électroniquement par une personne habilitée, avec un certificat
            qualifié. Les autres pièces ne sont pas à signer.
            Les formats acceptés sont : PDF, XLSX et DWG.
            La taille de chaque fichier ne dépasse pas 50 Mo, pour un total de 500 Mo.
            Le nom des fichiers doit compter 80 caractères au plus.
            6.2 Candidatures multiples
            Il est interdit aux entreprises de présenter plusieurs offres en agissant à la fois en qualité de candidat
            individuel et de membre d'un ou plusieurs groupements.
            """;

    public static final String CRITERIA = """
            Article 7 - Jugement des offres
            7.1 Critères d'attribution
            1 - Prix des prestations : 40 %
            2 - Valeur technique (45 %)
            3 - Performance en matière d'insertion 15 %
            Les offres irrégulières sont éliminées.
            7.2 Mémoire technique
            Le mémoire technique ne dépasse pas trente-cinq pages de format A4.
            """;

    private SampleRules() {}

    public static List<String> texts() {
        return List.of(FIRST, CONTENTS, CONDITIONS, DEPOSIT, FILES, CRITERIA);
    }

    static List<TextPage> pages(String... texts) {
        List<TextPage> pages = new ArrayList<>();
        for (String text : texts) {
            pages.add(new TextPage(pages.size() + 1, null, text));
        }
        return pages;
    }

    static List<TextPage> all() {
        return pages(texts().toArray(String[]::new));
    }
}
