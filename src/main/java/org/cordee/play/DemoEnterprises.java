package org.cordee.play;

/** The organisations of the demonstration that have a part in its stories, by their names in the directory. */
final class DemoEnterprises {

    static final String VALMONT = "Bâtisseurs Valmont";
    static final String SILLAGE = "Sillage Travaux publics";
    static final String REBATIR = "Rebâtir Solidaire";
    static final String MAINS_VERTES = "Les Mains Vertes de l’Orme";
    static final String MENUISERIE = "Menuiserie du Canal";
    static final String TREMPLIN = "Atelier Tremplin";
    static final String GEIQ = "GEIQ Bâtir Rhône";
    static final String REGIE = "Régie des Deux-Rives";
    static final String GLYCINES = "ESAT Les Glycines";
    static final String TROIS_CHENES = "Imprimerie des Trois Chênes";
    static final String CHARPENTES = "Charpentes Alliées";
    static final String PROPRE_ET_JUSTE = "Propre et Juste";
    static final String RECYCLERIE = "Recyclerie du Port";
    static final String COUP_DE_MAIN = "Coup de Main Services";
    static final String MAISON_DES_ACHATS = "Maison des achats solidaires";
    static final String RESEAU = "Réseau Insertion Auvergne-Rhône-Alpes";
    static final String APPUI = "Appui local Rhône";
    static final String FACILITATEURS = "Facilitateurs de la clause Val d’Orme";
    static final String METROPOLE = "Métropole du Val-d’Orme";

    private DemoEnterprises() {}
}
