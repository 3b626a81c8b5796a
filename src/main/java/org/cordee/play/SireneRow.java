package org.cordee.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordee.play.InventedUnit.Site;

/**
 * One line of a file of SIRENE. The titles and their order are those of INSEE's description of the files
 * StockEtablissement and StockUniteLegale.
 */
final class SireneRow {

    /** Stands where the register shows nothing of a unit (commercial code, A123-96). */
    static final String NOT_SHOWN = "[ND]";

    static final List<String> ESTABLISHMENTS =
            titles("siren nic siret statutDiffusionEtablissement dateCreationEtablissement"
                    + " trancheEffectifsEtablissement anneeEffectifsEtablissement"
                    + " activitePrincipaleRegistreMetiersEtablissement dateDernierTraitementEtablissement"
                    + " etablissementSiege nombrePeriodesEtablissement complementAdresseEtablissement"
                    + " numeroVoieEtablissement indiceRepetitionEtablissement dernierNumeroVoieEtablissement"
                    + " indiceRepetitionDernierNumeroVoieEtablissement typeVoieEtablissement"
                    + " libelleVoieEtablissement codePostalEtablissement libelleCommuneEtablissement"
                    + " libelleCommuneEtrangerEtablissement distributionSpecialeEtablissement"
                    + " codeCommuneEtablissement codeCedexEtablissement libelleCedexEtablissement"
                    + " codePaysEtrangerEtablissement libellePaysEtrangerEtablissement"
                    + " identifiantAdresseEtablissement coordonneeLambertAbscisseEtablissement"
                    + " coordonneeLambertOrdonneeEtablissement complementAdresse2Etablissement"
                    + " numeroVoie2Etablissement indiceRepetition2Etablissement typeVoie2Etablissement"
                    + " libelleVoie2Etablissement codePostal2Etablissement libelleCommune2Etablissement"
                    + " libelleCommuneEtranger2Etablissement distributionSpeciale2Etablissement"
                    + " codeCommune2Etablissement codeCedex2Etablissement libelleCedex2Etablissement"
                    + " codePaysEtranger2Etablissement libellePaysEtranger2Etablissement dateDebut"
                    + " etatAdministratifEtablissement enseigne1Etablissement enseigne2Etablissement"
                    + " enseigne3Etablissement denominationUsuelleEtablissement activitePrincipaleEtablissement"
                    + " nomenclatureActivitePrincipaleEtablissement caractereEmployeurEtablissement"
                    + " activitePrincipaleNAF25Etablissement");

    static final List<String> UNITS =
            titles("siren statutDiffusionUniteLegale unitePurgeeUniteLegale dateCreationUniteLegale"
                    + " sigleUniteLegale sexeUniteLegale prenom1UniteLegale prenom2UniteLegale"
                    + " prenom3UniteLegale prenom4UniteLegale prenomUsuelUniteLegale pseudonymeUniteLegale"
                    + " identifiantAssociationUniteLegale trancheEffectifsUniteLegale anneeEffectifsUniteLegale"
                    + " dateDernierTraitementUniteLegale nombrePeriodesUniteLegale categorieEntreprise"
                    + " anneeCategorieEntreprise dateDebut etatAdministratifUniteLegale nomUniteLegale"
                    + " nomUsageUniteLegale denominationUniteLegale denominationUsuelle1UniteLegale"
                    + " denominationUsuelle2UniteLegale denominationUsuelle3UniteLegale"
                    + " categorieJuridiqueUniteLegale activitePrincipaleUniteLegale"
                    + " nomenclatureActivitePrincipaleUniteLegale nicSiegeUniteLegale"
                    + " economieSocialeSolidaireUniteLegale societeMissionUniteLegale"
                    + " caractereEmployeurUniteLegale activitePrincipaleNAF25UniteLegale");

    /** The columns of both in one file, as extracts of the register have them: what both have is there once. */
    static final List<String> BOTH = both();

    private final Map<String, Integer> at = new HashMap<>();
    private final String[] cells;

    SireneRow(List<String> titles) {
        for (String title : titles) {
            at.put(title, at.size());
        }
        cells = new String[titles.size()];
    }

    private static List<String> titles(String written) {
        return List.of(written.split(" ", -1));
    }

    private static List<String> both() {
        List<String> both = new ArrayList<>(ESTABLISHMENTS);
        UNITS.stream().filter(title -> !both.contains(title)).forEach(both::add);
        return List.copyOf(both);
    }

    /** Writes a line with commas; a cell with a comma or a quotation mark is quoted. */
    static String line(List<String> cells) {
        StringBuilder line = new StringBuilder(400);
        for (int at = 0; at < cells.size(); at++) {
            line.append(at == 0 ? "" : ",").append(quoted(cells.get(at)));
        }
        return line.append('\n').toString();
    }

    private static String quoted(String cell) {
        return cell.indexOf(',') < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Empties all cells, for the next line. */
    SireneRow clear() {
        Arrays.fill(cells, "");
        return this;
    }

    /** Sets a cell; a title that this file does not have is left out. */
    private void set(String title, String cell) {
        Integer column = at.get(title);
        if (column != null) {
            cells[column] = cell;
        }
    }

    /** Returns the line as written, with the end of the line. */
    String written() {
        return line(Arrays.asList(cells));
    }

    /** @param siret as written in this file, which may be wrong */
    SireneRow establishment(InventedUnit unit, Site site, String siret) {
        set("siren", unit.siren());
        set("nic", site.siret().substring(9));
        set("siret", siret);
        set("statutDiffusionEtablissement", diffusion(unit));
        set("dateCreationEtablissement", unit.createdOn().toString());
        set("trancheEffectifsEtablissement", site.employees());
        set("anneeEffectifsEtablissement", "2024");
        set("dateDernierTraitementEtablissement", unit.changedOn() + "T09:12:44");
        set("etablissementSiege", String.valueOf(site.seat()));
        set("nombrePeriodesEtablissement", "2");
        set("dateDebut", unit.changedOn().toString());
        set("etatAdministratifEtablissement", site.closed() ? "F" : "A");
        set("activitePrincipaleEtablissement", site.activity());
        set("nomenclatureActivitePrincipaleEtablissement", list(site.activity()));
        set("caractereEmployeurEtablissement", employer(site.employees()));
        set("activitePrincipaleNAF25Etablissement", naf2025(site.activity()));
        place(site, unit.partial());
        return this;
    }

    private void place(Site site, boolean partial) {
        set("enseigne1Etablissement", partial ? NOT_SHOWN : site.tradeName());
        set("numeroVoieEtablissement", partial ? NOT_SHOWN : site.number());
        set("typeVoieEtablissement", partial ? NOT_SHOWN : site.streetKind());
        set("libelleVoieEtablissement", partial ? NOT_SHOWN : site.street());
        set("codePostalEtablissement", partial ? NOT_SHOWN : site.postalCode());
        set("libelleCommuneEtablissement", site.city());
        set("codeCommuneEtablissement", site.commune());
        set(
                "coordonneeLambertAbscisseEtablissement",
                partial ? NOT_SHOWN : site.point().east());
        set(
                "coordonneeLambertOrdonneeEtablissement",
                partial ? NOT_SHOWN : site.point().north());
    }

    SireneRow unit(InventedUnit unit) {
        set("siren", unit.siren());
        set("statutDiffusionUniteLegale", diffusion(unit));
        set("dateCreationUniteLegale", unit.createdOn().toString());
        set("trancheEffectifsUniteLegale", unit.employees());
        set("anneeEffectifsUniteLegale", "2024");
        set("dateDernierTraitementUniteLegale", unit.changedOn() + "T09:12:44");
        set("nombrePeriodesUniteLegale", "2");
        set("dateDebut", unit.changedOn().toString());
        set("etatAdministratifUniteLegale", unit.ceased() ? "C" : "A");
        set("categorieJuridiqueUniteLegale", unit.category());
        set("activitePrincipaleUniteLegale", unit.activity());
        set("nomenclatureActivitePrincipaleUniteLegale", list(unit.activity()));
        set("nicSiegeUniteLegale", unit.seat().siret().substring(9));
        set("economieSocialeSolidaireUniteLegale", unit.social());
        set("caractereEmployeurUniteLegale", employer(unit.employees()));
        set("activitePrincipaleNAF25UniteLegale", naf2025(unit.activity()));
        name(unit);
        return this;
    }

    private void name(InventedUnit unit) {
        String name = unit.partial() ? NOT_SHOWN : unit.name();
        if (unit.isSoleTrader()) {
            set("nomUniteLegale", name);
            set("prenom1UniteLegale", unit.partial() ? NOT_SHOWN : unit.firstName());
            set("prenomUsuelUniteLegale", unit.partial() ? NOT_SHOWN : unit.firstName());
        } else {
            set("denominationUniteLegale", name);
        }
    }

    private static String diffusion(InventedUnit unit) {
        return unit.partial() ? "P" : "O";
    }

    private static String list(String activity) {
        return activity.isEmpty() ? "" : "NAFRev2";
    }

    private static String employer(String employees) {
        return employees.isEmpty() || employees.equals("NN") ? "N" : "O";
    }

    /** Returns a code of the shape of NAF 2025, and not the code that INSEE would give. */
    private static String naf2025(String activity) {
        return activity.isEmpty() ? "" : activity.substring(0, 5) + "Y";
    }
}
