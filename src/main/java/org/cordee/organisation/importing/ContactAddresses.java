package org.cordee.organisation.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.organisation.Themes;

/**
 * Tells the address of a structure from the address of a person. Without the consent of the person its address is not
 * imported from a list (regulation 2016/679, articles 6 and 14). Names cannot be told from words for certain: an
 * address is taken as a person's when it consists of two words or initials of which none is a function, an activity or
 * a word of the structure's name.
 */
final class ContactAddresses {

    private static final Pattern TWO_WORDS = Pattern.compile("[\\p{L}]+[._-][\\p{L}]+([._-][\\p{L}]+)?[0-9]{0,4}");

    private static final Set<String> FUNCTIONS = Set.of(
            "contact",
            "accueil",
            "info",
            "infos",
            "direction",
            "secretariat",
            "administration",
            "admin",
            "commercial",
            "commerciale",
            "compta",
            "comptabilite",
            "asso",
            "association",
            "atelier",
            "ateliers",
            "insertion",
            "emploi",
            "esat",
            "ea",
            "ei",
            "aci",
            "ai",
            "etti",
            "geiq",
            "siege",
            "agence",
            "bureau",
            "bonjour",
            "hello",
            "mairie",
            "service",
            "services",
            "devis",
            "commande",
            "commandes",
            "marches",
            "appels",
            "offres",
            "ao",
            "rh",
            "recrutement",
            "production",
            "chantier",
            "chantiers",
            "regie",
            "centre",
            "espace",
            "espaces",
            "verts",
            "maison",
            "jardin",
            "jardins",
            "cooperative",
            "scop",
            "scic",
            "groupe",
            "equipe",
            "gestion",
            "pole");

    private static final List<String> PERSON_TITLES = List.of(
            "dirigeant",
            "directeur",
            "directrice",
            "president",
            "responsable",
            "referent",
            "gerant",
            "personnel",
            "perso",
            "nominatif",
            "interlocuteur",
            "prenom",
            "representant",
            "signataire");

    private ContactAddresses() {}

    /** Tells if the title of a column announces the address of a person. */
    static boolean isPersonTitle(String title) {
        String code = Themes.code(title);
        return PERSON_TITLES.stream().anyMatch(code::contains);
    }

    /** @param name the name of the structure, whose words are no names of persons; may be empty */
    static boolean looksPersonal(String address, String name) {
        int at = address.indexOf('@');
        if (at <= 0) {
            return false;
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (domain.startsWith("perso.") || local.contains("perso")) {
            return true;
        }
        if (!TWO_WORDS.matcher(local).matches()) {
            return false;
        }
        Set<String> known = Set.copyOf(Arrays.asList(Themes.code(name).split("-")));
        return Arrays.stream(local.replaceAll("[0-9]", "").split("[._-]"))
                .noneMatch(word -> FUNCTIONS.contains(word) || word.length() > 2 && known.contains(word));
    }
}
