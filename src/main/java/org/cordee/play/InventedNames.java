package org.cordee.play;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Invents names of legal entities and people as a register has them: mostly capitals without accents. The first words
 * of a list are far more frequent than the last ones.
 */
final class InventedNames {

    /** The looks of a name. */
    enum Group {
        COMPANY,
        PROPERTY,
        FARM,
        ASSOCIATION,
        CONDOMINIUM,
        FOUNDATION,
        MUTUAL,
        COOPERATIVE,
        STAFF,
        UNION,
        COMMUNE,
        COMMUNE_CARE,
        COUNTY,
        PUBLIC
    }

    private static final List<String> FAMILIES = words(
            "MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL LEFEBVRE LEROY ROUX"
                    + " DAVID BERTRAND MOREL FOURNIER GIRARD BONNET DUPONT LAMBERT FONTAINE ROUSSEAU VINCENT MULLER"
                    + " LEFEVRE FAURE ANDRE MERCIER BLANC GUERIN BOYER GARNIER CHEVALIER FRANCOIS LEGRAND GAUTHIER"
                    + " GARCIA PERRIN ROBIN CLEMENT MORIN NICOLAS HENRY ROUSSEL MATHIEU GAUTIER MASSON MARCHAND DUVAL"
                    + " DENIS DUMONT MARIE LEMAIRE NOEL MEYER DUFOUR MEUNIER BRUN BLANCHARD GIRAUD JOLY RIVIERE LUCAS"
                    + " BRUNET GAILLARD BARBIER ARNAUD MARTINEZ GERARD ROCHE RENARD SCHMITT ROY LEROUX COLIN VIDAL"
                    + " CARON PICARD ROGER FABRE AUBERT LEMOINE RENAUD DUMAS LACROIX OLIVIER PHILIPPE BOURGEOIS PIERRE"
                    + " BENOIT REY LECLERC PAYET ROLLAND LECLERCQ GUILLAUME LECOMTE LOPEZ JEAN DUPUY GUILLOT HUBERT"
                    + " BERGER CARPENTIER SANCHEZ DUPUIS MOULIN LOUIS DESCHAMPS HUET VASSEUR PEREZ BOUCHER FLEURY ROYER"
                    + " KLEIN JACQUET ADAM PARIS POIRIER MARTY AUBRY GUYOT CARRE CHARLES RENAULT CHARPENTIER MENARD");
    private static final List<String> FIRST_NAMES = words("MARIE JEAN CAMILLE DOMINIQUE CLAUDE NADIA PIERRE ANNE LUC"
            + " FATIMA JULIEN SOPHIE KARIM LEA HUGO INES PAUL CHLOE LOUIS EMMA YANN SALOME THEO MANON REMI AWA");
    private static final List<String> TRADES = words("MENUISERIE PLOMBERIE PEINTURE GARAGE BOULANGERIE TRANSPORTS"
            + " RESTAURANT MACONNERIE ELECTRICITE NETTOYAGE COIFFURE CONSEIL BATIMENT INFORMATIQUE PAYSAGE TRAITEUR"
            + " TOITURE ISOLATION TERRASSEMENT SECURITE INGENIERIE IMPRIMERIE BLANCHISSERIE RECYCLAGE DEMENAGEMENT"
            + " FORMATION HOTEL PHARMACIE OPTIQUE FERRONNERIE CARRELAGE CHARPENTE DISTRIBUTION HOLDING STUDIO ATELIER");
    private static final List<String> CAUSES = List.of(
            "AMICALE LAIQUE",
            "COMITE DES FETES",
            "CLUB SPORTIF",
            "UNION SPORTIVE",
            "LES AMIS DE L'ÉCOLE",
            "FOYER RURAL",
            "TENNIS CLUB",
            "JUDO CLUB",
            "ASSOCIATION CULTURELLE",
            "LES JARDINS PARTAGES",
            "CHORALE",
            "THEATRE",
            "SECOURS SOLIDAIRE",
            "CLUB DES AINES",
            "AIDE A DOMICILE",
            "CRECHE PARENTALE",
            "RESSOURCERIE",
            "CENTRE SOCIAL",
            "REGIE DE QUARTIER",
            "CHANTIER D'INSERTION",
            "EPICERIE SOLIDAIRE",
            "MISSION LOCALE",
            "CINÉ-CLUB",
            "HARMONIE MUNICIPALE",
            "SOCIETE DE CHASSE",
            "PETANQUE",
            "CŒUR ET PARTAGE",
            "LES ATELIERS");
    private static final List<String> PLACES =
            words("CANAL PARC PONT MOULIN SOLEIL CHATEAU LAC VALLON PORT BOIS PRE VIGNOBLE MARCHE LAVOIR VERGER CHENE");
    private static final List<String> STREETS = List.of(
            "DE LA REPUBLIQUE",
            "VICTOR HUGO",
            "DES LILAS",
            "JEAN JAURES",
            "DE L'EGLISE",
            "DU MOULIN",
            "PASTEUR",
            "DE LA GARE",
            "DU GENERAL DE GAULLE",
            "DES ECOLES",
            "DE LA MAIRIE",
            "DU STADE",
            "DES ACACIAS",
            "ANATOLE FRANCE",
            "DE LA FONTAINE",
            "DU CHATEAU",
            "DES MARINIERS",
            "DE VERDUN",
            "DE L'INDUSTRIE",
            "DES ARTISANS",
            "DU 8 MAI 1945",
            "GAMBETTA",
            "DE PARIS",
            "DES VIGNES",
            "DU LAVOIR",
            "D'ALSACE, BAT 3");
    private static final List<String> STREET_KINDS =
            words("RUE RUE RUE AVENUE CHEMIN PLACE ROUTE BOULEVARD IMPASSE ALLEE");

    private InventedNames() {}

    private static List<String> words(String written) {
        return List.of(written.split(" ", -1));
    }

    /** Returns the name of a legal entity whose seat is in this commune. */
    static String of(Group group, String commune, RandomGenerator random) {
        return switch (group) {
            case COMPANY -> company(commune, random);
            case PROPERTY -> "SCI " + pick(random.nextBoolean() ? FAMILIES : PLACES, random) + " " + number(random);
            case FARM -> "EARL " + pick(FAMILIES, random) + " DU " + pick(PLACES, random);
            case ASSOCIATION -> pick(CAUSES, random) + " " + ofPlace(commune, random);
            case CONDOMINIUM -> "SDC " + number(random) + " " + street(random) + " " + commune;
            case FOUNDATION -> "FONDATION " + pick(FIRST_NAMES, random) + " " + pick(FAMILIES, random);
            case MUTUAL -> "MUTUELLE " + ofPlace(commune, random);
            case COOPERATIVE -> "SCOP " + pick(TRADES, random) + " " + ofPlace(commune, random);
            case STAFF -> "COMITE SOCIAL ET ECONOMIQUE " + company(commune, random);
            case UNION -> "SYNDICAT " + pick(TRADES, random) + " " + ofPlace(commune, random);
            case COMMUNE -> "COMMUNE DE " + commune;
            case COMMUNE_CARE -> "CENTRE COMMUNAL D'ACTION SOCIALE DE " + commune;
            case COUNTY -> "DEPARTEMENT DE " + commune;
            case PUBLIC -> "ETABLISSEMENT PUBLIC DU " + pick(PLACES, random) + " " + commune;
        };
    }

    private static String company(String commune, RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> pick(TRADES, random) + " " + pick(FAMILIES, random);
            case 1 -> pick(FAMILIES, random) + " ET FILS";
            case 2 -> pick(TRADES, random) + " DU " + pick(PLACES, random);
            case 3 -> pick(TRADES, random) + " " + commune;
            default -> initials(random) + " " + pick(TRADES, random);
        };
    }

    private static String initials(RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int letter = 0; letter < 3; letter++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private static String ofPlace(String commune, RandomGenerator random) {
        return random.nextInt(3) == 0 ? "DU " + pick(PLACES, random) + " " + commune : "DE " + commune;
    }

    private static String number(RandomGenerator random) {
        return String.valueOf(1 + random.nextInt(180));
    }

    static String family(RandomGenerator random) {
        return pick(FAMILIES, random);
    }

    static String firstName(RandomGenerator random) {
        return pick(FIRST_NAMES, random);
    }

    static String trade(RandomGenerator random) {
        return pick(TRADES, random);
    }

    static String street(RandomGenerator random) {
        return pick(STREETS, random);
    }

    static String streetKind(RandomGenerator random) {
        return STREET_KINDS.get(random.nextInt(STREET_KINDS.size()));
    }

    private static String pick(List<String> words, RandomGenerator random) {
        double place = Math.abs(random.nextGaussian()) * words.size() / 2.5;
        return words.get(Math.min(words.size() - 1, (int) place));
    }
}
