package org.cordee.play;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of an invented consultation, and what the product should find in them. */
final class InventedRules {

    /** Each demand that the sentences make, by its kind in the API; the deadline comes from the consultation. */
    static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("PLACE", "https://marches.exemple-acheteur.example/consultations/417"),
            Map.entry("GROUPING_FORM", "groupement conjoint avec mandataire solidaire après l’attribution"),
            Map.entry("SINGLE_BID", "une seule candidature par entreprise"),
            Map.entry("VARIANTS", "interdites"),
            Map.entry("SIGNATURE", "pas de signature de l’acte d’engagement au dépôt"),
            Map.entry("FILE_FORMATS", "DOCX, PDF, XLSX, XML"),
            Map.entry("FILE_SIZE", "50 Mo par fichier\n500 Mo en tout"),
            Map.entry("FILE_NAMES", "noms de 80 caractères au plus"),
            Map.entry("MEMO_LENGTH", "35 pages au plus"),
            Map.entry("VALIDITY", "120 jours"));

    /** The demands that are lists, by their kind in the API, with a word of each entry in their order. */
    static final Map<String, List<String>> LISTED = Map.of(
            "APPLICATION_PIECES", List.of("DC1", "DC2", "DUME"),
            "OFFER_PIECES", List.of("acte d'engagement", "DPGF", "mémoire technique", "cadre de réponse"),
            "IMPOSED_FORMS", List.of("DC1", "DC2", "DUME", "Cadre de réponse insertion"),
            "CRITERIA", List.of("Prix", "Valeur technique", "insertion"));

    private InventedRules() {}

    /** Returns the paragraphs of the rules; an empty one separates two. */
    static List<String> paragraphs(InventedConsultation about) {
        return Stream.of(first(about), conditions(), pieces(), files(), criteria())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> first(InventedConsultation about) {
        return List.of(
                about.buyer(),
                "RÈGLEMENT DE LA CONSULTATION",
                about.title() + ", lot " + about.lot(),
                "",
                "Date et heure limites de réception des offres :",
                about.writtenDeadline(),
                "");
    }

    private static List<String> conditions() {
        return List.of(
                "Article 2 - Conditions de la consultation",
                "2.5 Variantes",
                "Les variantes ne sont pas autorisées.",
                "",
                "3.2 Délai de validité des offres",
                "Le délai de validité des offres est fixé à cent vingt (120) jours à compter de la date limite de"
                        + " réception des offres.",
                "",
                "4.1 Forme du groupement",
                "En cas d'attribution à un groupement, il devra revêtir la forme d'un groupement conjoint avec"
                        + " mandataire solidaire.",
                "",
                "4.2 Candidatures multiples",
                "Il est interdit aux entreprises de présenter plusieurs offres en agissant à la fois en qualité de"
                        + " candidat individuel et de membre d'un ou plusieurs groupements.",
                "");
    }

    private static List<String> pieces() {
        return List.of(
                "Article 5 - Présentation des candidatures et des offres",
                "5.1 Lieu et mode de dépôt",
                "Les plis sont déposés sur le profil d'acheteur :"
                        + " https://marches.exemple-acheteur.example/consultations/417.",
                "",
                "5.2 Documents de la candidature",
                "Chaque membre du groupement produit :",
                "- la lettre de candidature (DC1) ;",
                "- la déclaration du candidat (DC2), pour chaque membre ;",
                "- le DUME de chaque membre.",
                "",
                "5.3 Pièces de l'offre",
                "Le candidat remet :",
                "- l'acte d'engagement, complété ;",
                "- la décomposition du prix global et forfaitaire (DPGF) ;",
                "- le mémoire technique ;",
                "- le cadre de réponse insertion, complété.",
                "");
    }

    private static List<String> files() {
        return List.of(
                "5.4 Signature et fichiers",
                "La signature de l'acte d'engagement n'est pas exigée au dépôt.",
                "Les formats acceptés sont : PDF, DOCX, XLSX et XML.",
                "La taille de chaque fichier ne dépasse pas 50 Mo, pour un total de 500 Mo.",
                "Le nom des fichiers doit compter 80 caractères au plus.",
                "");
    }

    private static List<String> criteria() {
        return List.of(
                "Article 7 - Jugement des offres",
                "7.1 Critères d'attribution",
                "1 - Prix des prestations : 40 %",
                "2 - Valeur technique : 45 %",
                "3 - Performance en matière d'insertion : 15 %",
                "",
                "7.2 Mémoire technique",
                "Le mémoire technique ne dépasse pas trente-cinq pages de format A4.");
    }
}
